package io.daxcovid.operator;

import static io.daxcovid.contract.dataset.Dataset.ECDC_CASES;
import static io.daxcovid.contract.dataset.Dataset.FSE_PRICES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.daxcovid.contract.run.Outcome.State;
import io.daxcovid.controller.plan.Phase;
import io.daxcovid.operator.resource.RunRecord;
import io.daxcovid.operator.runner.sparkoperator.SparkApplication;
import io.fabric8.kubernetes.api.model.Pod;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a run begins, and how often it is tried: what the spec says, seen on the cluster. */
class RunPoliciesIT extends OnPolicyStage {
  @Test
  void inputs_that_arrive_together_make_one_run() throws Exception {
    stage.scenario().apply("dax-covid", "inputs: [ecdc-cases, fse-prices], settle: 2s");
    SparkApplication first = stage.awaitAttempt(1);
    stage.succeeds(first);
    stage.awaitPublished(first);

    long cases = stage.news(ECDC_CASES);
    stage.scenario().awaitReason("Running", "Settling");
    assertThat(stage.attempts()).as("the window is open").hasSize(1);
    long prices = stage.news(FSE_PRICES);

    SparkApplication second = stage.awaitAttempt(2);
    assertThat(stage.versions()).containsExactly(cases, prices);
    stage.succeeds(second);
    stage.awaitPublished(second);
    assertThat(stage.attempts()).hasSize(2);
  }

  @Test
  void forbid_lets_a_run_end_and_then_begins_one_for_the_newest_inputs() throws Exception {
    stage.apply("");
    SparkApplication first = stage.awaitAttempt(1);
    Pod driver = stage.scenario().driverRuns(first);
    stage.news(ECDC_CASES);
    long newest = stage.news(ECDC_CASES, FSE_PRICES);
    stage.awaitHeard(newest);
    assertThat(stage.attempts()).hasSize(1).noneMatch(SparkApplication::isMarkedForDeletion);

    stage.ends(first, driver, State.PUBLISHED);

    SparkApplication second = stage.awaitAttempt(2);
    assertThat(stage.versions()).containsExactly(newest, newest);
    stage.succeeds(second);
    stage.awaitPublished(second);
    assertThat(stage.attempts()).as("none for what came in between").hasSize(2);
  }

  @Test
  void replace_stops_a_run_for_newer_inputs_but_not_one_that_replaced_another() throws Exception {
    stage.apply(", concurrencyPolicy: Replace");
    SparkApplication first = stage.awaitAttempt(1);
    Pod driver = stage.scenario().driverRuns(first);
    stage.scenario().awaitReason("Running", "AttemptRunning");

    stage.news(ECDC_CASES);
    stage.scenario().await(() -> stage.scenario().decision().phase() == Phase.REPLACED);
    assertThat(stage.attempts()).as("none beside one that can still run").hasSize(1);
    stage.collect(first, driver);

    SparkApplication second = stage.awaitAttempt(2);
    assertThat(stage.scenario().decision().replacement()).isTrue();
    driver = stage.scenario().driverRuns(second);
    long newest = stage.news(ECDC_CASES);
    stage.awaitHeard(newest);
    assertThat(stage.attempts()).hasSize(1).noneMatch(SparkApplication::isMarkedForDeletion);

    stage.ends(second, driver, State.PUBLISHED);
    stage.awaitAttempt(3);
    assertThat(stage.versions()).contains(newest);
    assertThat(stage.scenario().decision().replacement()).isFalse();
  }

  @Test
  void law8_retries_have_a_pause_that_grows_and_an_end_that_everybody_sees() throws Exception {
    stage.apply(", retry: {attempts: 3, backoff: 1s}");
    for (int attempt = 1; attempt <= 3; attempt++) {
      stage.ends(stage.awaitAttempt(attempt), State.FAILED);
    }

    stage.scenario().awaitReason("Ready", "RetriesExhausted");
    assertThat(pauses().get(0)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    assertThat(pauses().get(1)).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
    assertThat(stage.scenario().condition("Ready").orElseThrow().message())
        .contains("failed (3 so far): FAILED by the test", "asking to run again");
    assertThat(stage.events("Warning")).containsOnlyOnce("RetriesExhausted");
    assertThat(stage.operator().metric("daxcovid_operator_pipeline_exhausted")).isEqualTo(1);
    assertThat(stage.operator().metric("daxcovid_operator_pipeline_failures")).isEqualTo(3);

    stage.topics().archive();
    stage.scenario().awaitReason("DataFresh", "SourceArchived");
    assertThat(stage.attempts()).as("looked at again, and left alone").hasSize(3);

    stage.news(ECDC_CASES);
    SparkApplication next = stage.awaitAttempt(4);
    stage.succeeds(next);
    stage.awaitPublished(next);
    assertThat(stage.operator().metric("daxcovid_operator_pipeline_exhausted")).isZero();
  }

  /** Between the end of an attempt and the decision of the next. */
  private List<Duration> pauses() {
    List<RunRecord> newestFirst = stage.scenario().status().recentRuns();
    return List.of(
        pause(newestFirst.get(2), stage.awaitAttempt(2)),
        pause(newestFirst.get(1), stage.awaitAttempt(3)));
  }

  private static Duration pause(RunRecord ended, SparkApplication next) {
    Instant decided = Instant.ofEpochMilli(PolicyStage.sequence(next));
    return Duration.between(Instant.parse(ended.ended()), decided);
  }

  @Test
  void attempt_that_takes_longer_than_the_deadline_is_stopped_and_has_failed() {
    stage.apply(", deadline: 2s, retry: {attempts: 2, backoff: 1s}");
    SparkApplication first = stage.awaitAttempt(1);
    Pod driver = stage.scenario().driverRuns(first);

    stage.scenario().awaitReason("Ready", "DeadlineExceeded");
    stage.collect(first, driver);

    SparkApplication second = stage.awaitAttempt(2);
    assertThat(PolicyStage.runOf(second)).isEqualTo(PolicyStage.runOf(first));
    assertThat(stage.scenario().status().recentRuns())
        .extracting(RunRecord::phase, RunRecord::message)
        .containsExactly(tuple("FAILED", "stopped at its deadline of PT2S"));
    stage.succeeds(second);
    stage.awaitPublished(second);
  }
}
