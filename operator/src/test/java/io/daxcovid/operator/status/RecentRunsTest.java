package io.daxcovid.operator.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.run.PublishMode;
import io.daxcovid.contract.run.RunId;
import io.daxcovid.controller.plan.Attempt;
import io.daxcovid.controller.plan.Decision;
import io.daxcovid.controller.plan.Decisions;
import io.daxcovid.controller.plan.Phase;
import io.daxcovid.controller.plan.Shown;
import io.daxcovid.operator.resource.HistorySpec;
import io.daxcovid.operator.resource.RunRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecentRunsTest {
  private static final HistorySpec TWO_AND_ONE = new HistorySpec(2, 1);

  @Test
  void an_attempt_that_is_at_work_is_not_history() {
    assertThat(RecentRuns.with(List.of(), at(1, Phase.STARTED), TWO_AND_ONE)).isEmpty();
  }

  @Test
  void the_newest_comes_first_and_each_once() {
    List<RunRecord> one = RecentRuns.with(List.of(), at(1, Phase.FINISHED), TWO_AND_ONE);
    List<RunRecord> two = RecentRuns.with(one, at(2, Phase.FINISHED), TWO_AND_ONE);

    assertThat(RecentRuns.with(two, at(2, Phase.FINISHED), TWO_AND_ONE))
        .extracting(RunRecord::name)
        .containsExactly("run-2", "run-1");
  }

  @Test
  void what_succeeded_and_what_failed_are_kept_to_limits_of_their_own() {
    List<RunRecord> runs = List.of();
    for (long number = 1; number <= 4; number++) {
      runs = RecentRuns.with(runs, at(number, Phase.FINISHED), TWO_AND_ONE);
    }
    runs = RecentRuns.with(runs, at(5, Phase.FAILED), TWO_AND_ONE);
    runs = RecentRuns.with(runs, at(6, Phase.REPLACED), TWO_AND_ONE);

    assertThat(runs).extracting(RunRecord::name).containsExactly("run-6", "run-4", "run-3");
  }

  private static Decisions at(long number, Phase phase) {
    Attempt attempt = new Attempt("run-" + number, number, number, PublishMode.ALWAYS, false, 1L);
    Decision decision =
        new Decision(
            new RunId("%020x".formatted(number)),
            Map.of(),
            attempt,
            false,
            0,
            phase,
            Instant.EPOCH,
            "a test");
    return new Decisions(number, number, decision, null, Shown.NOTHING, "");
  }
}
