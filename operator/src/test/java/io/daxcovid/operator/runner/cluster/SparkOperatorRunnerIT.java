package io.daxcovid.operator.runner.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daxcovid.contract.json.Json;
import io.daxcovid.controller.plan.Reason;
import io.daxcovid.controller.plan.RunObservation;
import io.daxcovid.controller.plan.RunObservation.Ended;
import io.daxcovid.controller.plan.RunObservation.Running;
import io.daxcovid.controller.plan.RunObservation.Trouble;
import io.daxcovid.controller.run.RunRef;
import io.daxcovid.controller.run.RunRequest;
import io.daxcovid.controller.run.Runner;
import io.daxcovid.operator.kube.ApiServer;
import io.daxcovid.operator.runner.driver.Pods;
import io.daxcovid.operator.runner.sparkoperator.SparkApplication;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Under the shipped rights; a test says what the Spark operator would say, or should not. */
class SparkOperatorRunnerIT {
  private Stage stage;
  private Runner runner;
  private RunRequest request;
  private RunRef attempt;

  @BeforeAll
  static void install() throws Exception {
    SparkOperatorCrds.install(ApiServer.shared());
  }

  @BeforeEach
  void setTheStage() {
    stage = new Stage(ApiServer.shared(), "SparkOperator");
    runner = stage.newRunner();
    request = stage.request(1);
    attempt = request.ref();
  }

  @AfterEach
  void clear() {
    stage.close();
  }

  @Test
  void law2_one_decision_makes_one_object_however_often_it_is_started() throws IOException {
    assertThat(runner.observe(attempt)).isEqualTo(RunObservation.absent());
    for (int i = 0; i < 20; i++) {
      stage.newRunner().start(request);
    }
    List<SparkApplication> all =
        stage
            .admin
            .resources(SparkApplication.class)
            .inNamespace(stage.namespace)
            .list()
            .getItems();
    assertThat(all).hasSize(1);
    assertThat(all.get(0).getMetadata().getGeneration()).isEqualTo(1);
    assertThat(runner.observe(attempt)).isEqualTo(RunObservation.running());
  }

  @Test
  void law4_object_of_another_decision_is_none_of_ours_and_is_left_alone() throws IOException {
    runner.start(request);
    RunRef later = new RunRef(attempt.name(), attempt.runId(), attempt.sequence() + 1);
    assertThat(runner.observe(later)).isEqualTo(RunObservation.taken());
    runner.stop(later);
    assertThat(object().get().isMarkedForDeletion()).isFalse();
  }

  @Test
  void object_of_a_pipeline_that_was_deleted_and_made_anew_is_taken() throws IOException {
    runner.start(request);
    stage.pipeline.getMetadata().setUid("another");
    assertThat(stage.newRunner().observe(attempt)).isEqualTo(RunObservation.taken());
  }

  @Test
  void outcome_is_the_last_word_of_the_driver() throws IOException {
    runner.start(request);
    Pod driver = stage.driver(attempt);
    stage.runs(driver);
    state("RUNNING");
    assertThat(runner.observe(attempt)).isEqualTo(RunObservation.running());
    stage.becomes(driver, Pods.ended("Succeeded", 0, "Completed", Json.write(Pods.PUBLISHED)));
    state("COMPLETED");
    assertThat(ended().outcome()).contains(Pods.PUBLISHED);
  }

  @Test
  void law8_failed_is_believed_only_after_a_live_look() throws IOException {
    runner.start(request);
    Pod driver = stage.driver(attempt);
    stage.runs(driver);
    state("FAILED");
    assertThat(trouble().reason()).isEqualTo(Reason.DRIVER_OUTLIVES);
    stage.becomes(driver, Pods.ended("Failed", 137, "OOMKilled", null));
    assertThat(ended().said()).contains("OOMKilled");
  }

  @Test
  void law8_failed_without_a_driver_is_an_end_in_the_words_of_the_operator() throws IOException {
    runner.start(request);
    state("FAILED");
    assertThat(ended().outcome()).isEmpty();
    assertThat(ended().said()).contains("state FAILED, as the test said");
  }

  @Test
  void law8_submission_that_never_moves_is_told_and_given_up() throws IOException {
    runner.start(request);
    assertThat(runner.observe(attempt)).isEqualTo(RunObservation.running());
    stage.hands.forward(Duration.ofMinutes(2));
    assertThat(trouble().what()).contains("the Spark operator has not taken it up");
    state("SUBMITTED");
    assertThat(trouble().reason()).isEqualTo(Reason.SUBMISSION_STALLED);
    assertThat(trouble().until()).isBetween(Instant.now(), Instant.now().plusSeconds(600));
  }

  @Test
  void law8_rerun_that_nobody_asked_for_is_no_end() throws IOException {
    runner.start(request);
    stage.becomes(stage.driver(attempt), Pods.ended("Failed", 1, "Error", null));
    state("PENDING_RERUN");
    assertThat(trouble().what()).contains("PENDING_RERUN");
  }

  @Test
  void law8_vanished_object_is_absent_only_after_its_grace() throws IOException {
    runner.start(request);
    object().delete();
    assertThat(trouble().reason()).isEqualTo(Reason.ATTEMPT_VANISHED);
    stage.hands.forward(Duration.ofMinutes(1));
    assertThat(runner.observe(attempt)).isEqualTo(RunObservation.absent());
  }

  @Test
  void law8_new_leader_waits_for_what_the_one_before_it_had_started() throws IOException {
    assertThat(stage.newRunner().observe(attempt)).isEqualTo(RunObservation.absent());
    stage.pipeline.setStatus(stage.started(request));
    runner = stage.newRunner();
    assertThat(trouble().reason()).isEqualTo(Reason.ATTEMPT_VANISHED);
    stage.hands.forward(Duration.ofMinutes(1));
    assertThat(runner.observe(attempt)).isEqualTo(RunObservation.absent());
  }

  @Test
  void law8_driver_survives_its_object_and_is_seen_even_by_a_new_operator() throws IOException {
    runner.start(request);
    Pod driver = stage.driver(attempt);
    object().delete();
    runner = stage.newRunner();
    assertThat(trouble().reason()).isEqualTo(Reason.ATTEMPT_VANISHED);
    runner.stop(attempt);
    assertThat(stage.admin.resource(driver).get()).isNull();
    assertThat(runner.observe(attempt)).isInstanceOf(Running.class);
    stage.hands.forward(Duration.ofMinutes(1));
    assertThat(runner.observe(attempt)).isEqualTo(RunObservation.absent());
  }

  @Test
  void stop_deletes_the_object_and_later_the_driver_that_is_still_there() throws IOException {
    runner.start(request);
    Pod driver = stage.driver(attempt);
    stage.runs(driver);
    runner.stop(attempt);
    assertThat(object().get().isMarkedForDeletion()).isTrue();
    runner.stop(attempt);
    assertThat(stage.admin.resource(driver).get()).isNotNull();
    assertThat(runner.observe(attempt)).isEqualTo(RunObservation.running());

    stage.hands.forward(Duration.ofMinutes(1));
    runner.stop(attempt);
    assertThat(stage.admin.resource(driver).get()).isNull();
    assertThat(ended().said()).contains("was deleted");
  }

  @Test
  void law12_operator_may_not_change_a_run_nor_read_a_secret() throws IOException {
    runner.start(request);
    assertThatThrownBy(
            () ->
                stage
                    .operator
                    .resources(SparkApplication.class)
                    .inNamespace(stage.namespace)
                    .withName(attempt.name())
                    .patch("{\"spec\":{\"image\":\"other\"}}"))
        .isInstanceOf(KubernetesClientException.class)
        .hasMessageContaining("cannot patch");
    assertThatThrownBy(() -> stage.operator.secrets().inNamespace(stage.namespace).list())
        .hasMessageContaining("cannot list");
  }

  private void state(String state) {
    String status =
        """
        {"status": {"applicationState": {"state": "%s", "errorMessage": "as the test said"},
          "lastSubmissionAttemptTime": "%s", "driverInfo": {}}}
        """
            .formatted(state, Instant.now());
    object().subresource("status").patch(PatchContext.of(PatchType.JSON_MERGE), status);
  }

  private Resource<SparkApplication> object() {
    return stage
        .admin
        .resources(SparkApplication.class)
        .inNamespace(stage.namespace)
        .withName(attempt.name());
  }

  private Trouble trouble() throws IOException {
    return ((Running) runner.observe(attempt)).trouble().orElseThrow();
  }

  private Ended ended() throws IOException {
    return (Ended) runner.observe(attempt);
  }
}
