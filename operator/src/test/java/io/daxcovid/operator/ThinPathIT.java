package io.daxcovid.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.controller.notification.TestTopics;
import io.daxcovid.local.testing.EmbeddedKafka;
import io.daxcovid.operator.kube.ApiServer;
import io.daxcovid.operator.runner.cluster.SparkOperatorCrds;
import io.daxcovid.operator.runner.sparkoperator.SparkApplication;
import io.fabric8.kubernetes.api.model.Event;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ThinPathIT {
  private static final ApiServer SERVER = ApiServer.shared();
  private static EmbeddedKafka kafka;
  private static TestTopics topics;

  @BeforeAll
  static void parts() throws Exception {
    SparkOperatorCrds.install(SERVER);
    kafka = EmbeddedKafka.start();
    topics = new TestTopics(kafka.bootstrap());
    topics.create();
  }

  @AfterAll
  static void noBroker() {
    kafka.close();
  }

  @Test
  void from_a_message_to_a_published_run() throws Exception {
    Scenario scenario = Scenario.in(SERVER);
    try (TestOperator operator =
        TestOperator.start(SERVER, scenario.namespace(), kafka.bootstrap())) {
      scenario.apply();
      scenario.awaitReason("Ready", "WaitingForInputs");
      topics.notifyOf(1, Dataset.ECDC_CASES, Dataset.FSE_PRICES);

      SparkApplication application = scenario.awaitApplication(1);
      scenario.awaitReason("Running", "AttemptRunning");
      scenario.publishes(application, scenario.driverRuns(application));

      scenario.awaitReason("Ready", "Published");
      assertThat(operator.leading()).isTrue();
    }
    var status = scenario.status();
    assertThat(status.publishedRun().runId()).isEqualTo(scenario.decision().runId());
    assertThat(status.activeRun()).isNull();
    assertThat(status.recentRuns()).hasSize(1);
    assertThat(status.inputs()).hasSize(2);
    assertThat(status.observedGeneration()).isEqualTo(1);
    assertThat(scenario.events())
        .extracting(Event::getReason)
        .as("WaitingForInputs twice if the inputs are heard of one after the other")
        .containsOnly("WaitingForInputs", "AttemptRunning", "Published")
        .containsOnlyOnce("AttemptRunning", "Published");
  }
}
