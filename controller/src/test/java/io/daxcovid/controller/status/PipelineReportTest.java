package io.daxcovid.controller.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.message.DatasetStatus;
import io.daxcovid.contract.message.PipelineStatus;
import io.daxcovid.contract.message.PipelineStatus.Condition;
import io.daxcovid.contract.run.PublishMode;
import io.daxcovid.contract.run.RunId;
import io.daxcovid.controller.notification.FeedView;
import io.daxcovid.controller.plan.Attempt;
import io.daxcovid.controller.plan.Decision;
import io.daxcovid.controller.plan.Decisions;
import io.daxcovid.controller.plan.Phase;
import io.daxcovid.controller.plan.Pipelines;
import io.daxcovid.controller.plan.Reason;
import io.daxcovid.controller.plan.Shown;
import io.daxcovid.controller.plan.Step;
import io.daxcovid.controller.run.PipelinePass;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PipelineReportTest {
  private static final Instant NOW = Instant.parse("2020-12-14T10:00:00Z");
  private static final RunId RUN = new RunId("0123456789abcdef0123");
  private static final Freshness FRESHNESS = new Freshness(Duration.ofHours(3));
  private final PipelineReport report = new PipelineReport(FRESHNESS);

  static Stream<Arguments> rests() {
    return Stream.of(
        arguments(Reason.WAITING_FOR_INPUTS, 0, null, "False WaitingForInputs", "False"),
        arguments(Reason.SETTLING, 0, null, "False NothingPublishedYet", "False"),
        arguments(Reason.ATTEMPT_RUNNING, 0, null, "False NothingPublishedYet", "True"),
        arguments(Reason.ATTEMPT_RUNNING, 0, RUN, "True Published", "True"),
        arguments(Reason.ATTEMPT_RUNNING, 1, RUN, "False Retrying", "True"),
        arguments(Reason.DRIVER_PENDING, 0, RUN, "False DriverPending", "True"),
        arguments(Reason.SUBMISSION_STALLED, 0, null, "False SubmissionStalled", "True"),
        arguments(Reason.RETRY_PENDING, 1, RUN, "False RetryPending", "False"),
        arguments(Reason.RETRIES_EXHAUSTED, 3, RUN, "False RetriesExhausted", "False"),
        arguments(Reason.METHOD_VERSION_MISMATCH, 0, RUN, "False MethodVersionMismatch", "False"),
        arguments(Reason.SUSPENDED, 0, RUN, "False Suspended", "False"),
        arguments(Reason.PUBLISHED, 0, RUN, "True Published", "False"));
  }

  @ParameterizedTest
  @MethodSource("rests")
  void each_rest_is_told_in_conditions(
      Reason reason, int failures, RunId published, String ready, String running) {
    PipelineStatus status = report(reason, failures, published, Optional.empty(), NOW);
    Condition readiness = condition(status, "Ready");
    assertThat(readiness.status() + " " + readiness.reason()).isEqualTo(ready);
    assertThat(condition(status, "Running").status()).isEqualTo(running);
    assertThat(status.active() != null).isEqualTo(running.equals("True"));
    assertThat(status.failedAttempts()).isEqualTo(failures);
  }

  @Test
  void law6_same_state_gives_the_same_report_later() {
    PipelineStatus first = report(Reason.PUBLISHED, 0, RUN, Optional.empty(), NOW);
    Instant later = NOW.plusSeconds(600);
    assertThat(report(Reason.PUBLISHED, 0, RUN, Optional.of(first), later)).isEqualTo(first);
  }

  @Test
  void transition_time_moves_only_with_the_status() {
    PipelineStatus first = report(Reason.PUBLISHED, 0, RUN, Optional.empty(), NOW);
    Instant later = NOW.plusSeconds(600);
    PipelineStatus second = report(Reason.ATTEMPT_RUNNING, 0, RUN, Optional.of(first), later);
    assertThat(condition(second, "Ready").lastTransitionTime()).isEqualTo(NOW);
    assertThat(condition(second, "Running").lastTransitionTime()).isEqualTo(later);
  }

  @Test
  void restarted_controller_that_is_still_reading_leaves_the_last_report_alone() {
    PipelineStatus first = report(Reason.PUBLISHED, 0, RUN, Optional.empty(), NOW);
    Step reading = new Step.Nothing(Reason.NOT_CAUGHT_UP, "");
    assertThat(report.of(result(reading, 0, RUN), Optional.of(first), NOW)).isEmpty();
    assertThat(report.of(result(reading, 0, RUN), Optional.empty(), NOW))
        .hasValueSatisfying(
            status -> assertThat(condition(status, "Ready").status()).isEqualTo("Unknown"));
  }

  @Test
  void data_are_fresh_by_the_last_good_check_and_for_ever_in_an_archive() {
    assertThat(fresh(NOW.minusSeconds(60), false)).isEqualTo("True Checked");
    assertThat(fresh(NOW.minus(Duration.ofHours(4)), false)).isEqualTo("False CheckTooOld");
    assertThat(fresh(null, false)).isEqualTo("False CheckTooOld");
    assertThat(fresh(NOW.minus(Duration.ofDays(400)), true)).isEqualTo("True SourceArchived");
    Condition unknown = FRESHNESS.condition(List.of(Dataset.ECDC_CASES), Map.of(), NOW);
    assertThat(unknown.status()).isEqualTo("Unknown");
    assertThat(unknown.message()).contains("ecdc-cases");
  }

  private static String fresh(Instant lastSuccess, boolean archived) {
    DatasetStatus status =
        new DatasetStatus(
            Dataset.ECDC_CASES, NOW, lastSuccess, archived, List.of(), List.of(), List.of());
    Condition condition =
        FRESHNESS.condition(List.of(Dataset.ECDC_CASES), Map.of(Dataset.ECDC_CASES, status), NOW);
    return condition.status() + " " + condition.reason();
  }

  private PipelineStatus report(
      Reason reason, int failures, RunId published, Optional<PipelineStatus> before, Instant now) {
    Step step = new Step.Nothing(reason, "in words");
    return report.of(result(step, failures, published), before, now).orElseThrow();
  }

  private static PipelinePass.Result result(Step step, int failures, RunId published) {
    Attempt attempt = new Attempt("dax-covid-0123456789-1", 1, 1, PublishMode.ALWAYS, false, 0L);
    Decision decision =
        new Decision(RUN, Map.of(), attempt, false, failures, Phase.STARTED, NOW, "test");
    Decisions decisions =
        new Decisions(1, 1, decision, null, new Shown(published, published, published), "");
    return new PipelinePass.Result(Pipelines.hasty(), FeedView.EMPTY, decisions, step);
  }

  private static Condition condition(PipelineStatus status, String type) {
    return status.conditions().stream()
        .filter(condition -> condition.type().equals(type))
        .findFirst()
        .orElseThrow();
  }
}
