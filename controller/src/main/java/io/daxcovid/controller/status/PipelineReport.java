package io.daxcovid.controller.status;

import io.daxcovid.contract.message.PipelineStatus;
import io.daxcovid.contract.message.PipelineStatus.Condition;
import io.daxcovid.contract.run.RunId;
import io.daxcovid.controller.plan.Decision;
import io.daxcovid.controller.plan.Decisions;
import io.daxcovid.controller.run.PipelinePass;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the world is told of a pipeline. Pure: the same state gives the same report, so that a quiet
 * system writes nothing; a transition time moves only with its status.
 */
public final class PipelineReport {
  private final Freshness freshness;

  public PipelineReport(Freshness freshness) {
    this.freshness = freshness;
  }

  /**
   * @param before the last report, if any
   * @return empty while the controller is in the middle of something
   */
  public Optional<PipelineStatus> of(
      PipelinePass.Result result, Optional<PipelineStatus> before, Instant now) {
    return Rest.of(result.step())
        .filter(rest -> !rest.stillReading() || before.isEmpty())
        .map(rest -> report(result, rest, before, now));
  }

  private PipelineStatus report(
      PipelinePass.Result result, Rest rest, Optional<PipelineStatus> before, Instant now) {
    Decisions decisions = result.decisions();
    Optional<Decision> newest = decisions.decision();
    List<Condition> conditions =
        List.of(
            freshness.condition(result.desired().inputs(), result.feed().datasets(), now),
            rest.ready(decisions, now),
            rest.running(now));
    return new PipelineStatus(
        result.desired().pipeline().toString(),
        result.desired().wishes().generation(),
        newest.map(Decision::runId).map(RunId::value).orElse(null),
        Optional.ofNullable(decisions.shown().published()).map(RunId::value).orElse(null),
        decisions.latest().filter(d -> rest.atWork()).map(d -> d.attempt().name()).orElse(null),
        decisions.latest().map(Decision::failures).orElse(0),
        conditions.stream().map(condition -> keepTime(condition, before)).toList());
  }

  private static Condition keepTime(Condition condition, Optional<PipelineStatus> before) {
    return before.stream()
        .flatMap(status -> status.conditions().stream())
        .filter(old -> old.type().equals(condition.type()))
        .filter(old -> old.status().equals(condition.status()))
        .findFirst()
        .map(
            old ->
                new Condition(
                    condition.type(),
                    condition.status(),
                    condition.reason(),
                    condition.message(),
                    old.lastTransitionTime()))
        .orElse(condition);
  }
}
