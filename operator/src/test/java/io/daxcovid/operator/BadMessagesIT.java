package io.daxcovid.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.message.Topics;
import io.daxcovid.controller.notification.TestTopics;
import io.daxcovid.local.testing.EmbeddedKafka;
import io.daxcovid.operator.kube.ApiServer;
import io.daxcovid.operator.runner.cluster.SparkOperatorCrds;
import io.daxcovid.operator.runner.sparkoperator.SparkApplication;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What nobody should ever send, on a real broker. */
class BadMessagesIT {
  private static final ApiServer SERVER = ApiServer.shared();

  /** Near to what a broker takes by default. */
  private static final int HUGE = 1_000_000;

  private static final List<String> POISON =
      List.of(
          "",
          "new_data_available",
          "[1, 2",
          "null",
          "{\"type\":\"com.example.other.v1\"}",
          "{\"type\":\"io.daxcovid.snapshot.published.v2\",\"data\":{\"dataset\":\"ecdc-cases\"}}",
          "{\"type\":\"io.daxcovid.snapshot.published.v1\",\"data\":{\"dataset\":\"weather\"}}",
          "x".repeat(HUGE),
          "{\"type\":\"io.daxcovid.snapshot.published.v1\",\"note\":\"%s\"}"
              .formatted("x".repeat(HUGE)));

  @Test
  void law7_what_is_no_notification_is_counted_and_passed_and_the_next_good_one_acts()
      throws Exception {
    SparkOperatorCrds.install(SERVER);
    Scenario scenario = Scenario.in(SERVER);
    try (EmbeddedKafka kafka = EmbeddedKafka.start();
        TestOperator operator =
            TestOperator.start(SERVER, scenario.namespace(), kafka.bootstrap())) {
      TestTopics topics = new TestTopics(kafka.bootstrap());
      topics.create();
      scenario.apply();
      topics.notifyOf(1, Dataset.ECDC_CASES);
      for (String message : POISON) {
        topics.send(Topics.SNAPSHOTS, Dataset.FSE_PRICES.id(), message);
      }
      topics.send(Topics.STATUS, "dataset/ecdc-cases", "{}");
      topics.send(Topics.STATUS, "pipeline/local/dax-covid", "{\"pipeline\":7}");
      await()
          .atMost(Scenario.PATIENCE)
          .until(
              () -> operator.metric("daxcovid_operator_topic_skipped_total"),
              counted -> counted == POISON.size() + 2);
      scenario.awaitReason("Ready", "WaitingForInputs");
      assertThat(scenario.applications()).isEmpty();

      topics.notifyOf(1, Dataset.FSE_PRICES);

      SparkApplication application = scenario.awaitApplication(1);
      scenario.publishes(application, scenario.driverRuns(application));
      scenario.awaitReason("Ready", "Published");
    }
  }
}
