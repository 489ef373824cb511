package io.daxcovid.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.controller.notification.TestTopics;
import io.daxcovid.local.testing.EmbeddedKafka;
import io.daxcovid.operator.kube.ApiServer;
import io.daxcovid.operator.runner.cluster.SparkOperatorCrds;
import io.daxcovid.operator.runner.sparkoperator.SparkApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A broker that is away, or has lost everything. */
class KafkaAwayIT {
  private static final ApiServer SERVER = ApiServer.shared();

  private EmbeddedKafka kafka;
  private TestTopics topics;
  private Scenario scenario;

  @BeforeEach
  void parts() throws Exception {
    SparkOperatorCrds.install(SERVER);
    kafka = EmbeddedKafka.start();
    topics = new TestTopics(kafka.bootstrap());
    scenario = Scenario.in(SERVER);
    scenario.apply();
  }

  @AfterEach
  void noBroker() {
    kafka.close();
  }

  @Test
  void law7_kafka_away_and_its_topics_made_anew() throws Exception {
    kafka.part().kill();
    try (TestOperator operator =
        TestOperator.start(SERVER, scenario.namespace(), kafka.bootstrap())) {
      scenario.awaitReason("Ready", "KafkaUnreadable");
      kafka.part().startAgain();
      topics.create();
      topics.notifyOf(1, Dataset.ECDC_CASES, Dataset.FSE_PRICES);
      publishes(1);

      kafka.part().kill();
      kafka.part().startAgain();
      topics.notifyOf(2, Dataset.ECDC_CASES);
      publishes(2);

      topics.remove();
      topics.create();
      topics.notifyOf(3, Dataset.ECDC_CASES, Dataset.FSE_PRICES);
      publishes(3);
      assertThat(operator.leading()).isTrue();
    }
    assertThat(scenario.runs()).doesNotHaveDuplicates();
  }

  private void publishes(int run) {
    SparkApplication application = scenario.awaitApplication(run);
    scenario.publishes(application, scenario.driverRuns(application));
    String runId = application.getMetadata().getLabels().get("daxcovid.io/run");
    scenario.awaitStatus(
        status -> status.publishedRun() != null && status.publishedRun().runId().equals(runId));
  }
}
