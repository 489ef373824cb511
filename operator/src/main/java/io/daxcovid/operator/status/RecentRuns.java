package io.daxcovid.operator.status;

import io.daxcovid.controller.plan.Decision;
import io.daxcovid.controller.plan.Decisions;
import io.daxcovid.controller.plan.Phase;
import io.daxcovid.operator.resource.HistorySpec;
import io.daxcovid.operator.resource.RunRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The attempts that ended, the newest first, and how many of them are kept. */
final class RecentRuns {
  private RecentRuns() {}

  static List<RunRecord> with(List<RunRecord> before, Decisions decisions, HistorySpec limits) {
    List<RunRecord> all = new ArrayList<>();
    decisions
        .latest()
        .filter(latest -> !latest.phase().active())
        .map(RecentRuns::record)
        .ifPresent(all::add);
    before.stream()
        .filter(run -> all.stream().noneMatch(now -> now.name().equals(run.name())))
        .forEach(all::add);
    List<RunRecord> kept = new ArrayList<>();
    int succeeded = 0;
    int failed = 0;
    for (RunRecord run : all) {
      if (run.phase().equals(Phase.FINISHED.name())
          ? succeeded++ < limits.succeeded()
          : failed++ < limits.failed()) {
        kept.add(run);
      }
    }
    return kept;
  }

  static RunRecord record(Decision decision) {
    return new RunRecord(
        decision.runId().value(),
        decision.attempt().name(),
        decision.phase().name(),
        Instant.ofEpochMilli(decision.attempt().sequence()).toString(),
        decision.phase().active() ? null : decision.since().toString(),
        decision.message());
  }
}
