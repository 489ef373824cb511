package io.daxcovid.operator.runner.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.json.Json;
import io.daxcovid.controller.plan.Reason;
import io.daxcovid.controller.plan.RunObservation;
import io.daxcovid.controller.plan.RunObservation.Ended;
import io.daxcovid.controller.plan.RunObservation.Running;
import io.daxcovid.controller.run.RunRef;
import io.daxcovid.controller.run.RunRequest;
import io.daxcovid.controller.run.Runner;
import io.daxcovid.operator.kube.ApiServer;
import io.daxcovid.operator.resource.CorrelationPipeline;
import io.daxcovid.operator.runner.driver.Pods;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import io.fabric8.kubernetes.client.dsl.ScalableResource;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Under the shipped rights, on a cluster that knows no Spark operator's resource in this test. */
class JobRunnerIT {
  private Stage stage;
  private Runner runner;
  private RunRequest request;
  private RunRef attempt;

  @BeforeEach
  void setTheStage() {
    stage = new Stage(ApiServer.shared(), "Job");
    runner = stage.newRunner();
    request = stage.request(1);
    attempt = request.ref();
  }

  @AfterEach
  void clear() {
    stage.close();
  }

  @Test
  void law2_one_decision_makes_one_job_and_its_driver_s_last_word_is_its_outcome()
      throws IOException {
    assertThat(runner.observe(attempt)).isEqualTo(RunObservation.absent());
    runner.start(request);
    runner.start(request);
    assertThat(stage.admin.batch().v1().jobs().inNamespace(stage.namespace).list().getItems())
        .hasSize(1);
    assertThat(runner.observe(attempt)).isEqualTo(RunObservation.running());

    stage.becomes(
        stage.driver(attempt), Pods.ended("Succeeded", 0, "Completed", Json.write(Pods.PUBLISHED)));
    assertThat(((Ended) runner.observe(attempt)).outcome()).contains(Pods.PUBLISHED);
  }

  @Test
  void law8_job_whose_pod_is_gone_says_why_it_failed() throws IOException {
    runner.start(request);
    fails();
    assertThat(((Ended) runner.observe(attempt)).said()).contains("DeadlineExceeded");
  }

  @Test
  void law8_job_that_gets_no_pod_is_told() throws IOException {
    runner.start(request);
    stage.hands.forward(Duration.ofMinutes(2));
    Running seen = (Running) runner.observe(attempt);
    assertThat(seen.trouble().orElseThrow().reason()).isEqualTo(Reason.SUBMISSION_STALLED);
  }

  @Test
  void law8_run_of_the_other_runner_is_seen_by_its_driver() throws IOException {
    // The pipeline's runner was changed while an attempt was under way.
    stage.runs(stage.driver(attempt));
    assertThat(runner.observe(attempt)).isInstanceOf(Running.class);
  }

  @Test
  void stop_deletes_the_job_and_what_belongs_to_it() throws IOException {
    runner.start(request);
    Pod driver = stage.driver(attempt);
    runner.stop(attempt);
    assertThat(job().get().isMarkedForDeletion()).isTrue();
    stage.hands.forward(Duration.ofMinutes(1));
    runner.stop(attempt);
    assertThat(stage.admin.resource(driver).get()).isNull();
  }

  @Test
  void old_job_is_removed_though_the_pipeline_went_over_to_another_runner() throws IOException {
    runner.start(request);
    fails();
    CorrelationPipeline now = stage.goesOverTo("SparkOperator");
    now.setStatus(stage.started(stage.request(2)));
    stage.newRunners().prune(now);
    assertThat(job().get()).isNull();
  }

  private void fails() {
    job()
        .editStatus(
            job ->
                new JobBuilder(job)
                    .withNewStatus()
                    .withStartTime(Instant.now().toString())
                    .withFailed(1)
                    .addNewCondition()
                    .withType("FailureTarget")
                    .withStatus("True")
                    .withReason("DeadlineExceeded")
                    .endCondition()
                    .addNewCondition()
                    .withType("Failed")
                    .withStatus("True")
                    .withReason("DeadlineExceeded")
                    .withMessage("Job was active longer than specified deadline")
                    .endCondition()
                    .endStatus()
                    .build());
  }

  private ScalableResource<Job> job() {
    return stage.admin.batch().v1().jobs().inNamespace(stage.namespace).withName(attempt.name());
  }
}
