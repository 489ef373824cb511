package io.daxcovid.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.run.Outcome;
import io.daxcovid.controller.notification.TestTopics;
import io.daxcovid.local.testing.EmbeddedKafka;
import io.daxcovid.operator.kube.ApiServer;
import io.daxcovid.operator.resource.RunRecord;
import io.daxcovid.operator.runner.cluster.SparkOperatorCrds;
import io.daxcovid.operator.runner.sparkoperator.SparkApplication;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryIT {
  private static final ApiServer SERVER = ApiServer.shared();

  @Test
  void more_attempts_than_are_kept_are_removed_as_objects_and_from_the_status() throws Exception {
    SparkOperatorCrds.install(SERVER);
    Scenario scenario = Scenario.in(SERVER);
    try (EmbeddedKafka kafka = EmbeddedKafka.start();
        TestOperator operator =
            TestOperator.start(SERVER, scenario.namespace(), kafka.bootstrap())) {
      TestTopics topics = new TestTopics(kafka.bootstrap());
      topics.create();
      scenario.apply(
          "dax-covid",
          "inputs: [ecdc-cases, fse-prices], settle: 0s, retry: {attempts: 2, backoff: 1s},"
              + " history: {succeeded: 1, failed: 1}");
      topics.notifyOf(1, Dataset.ECDC_CASES, Dataset.FSE_PRICES);
      for (int attempt = 1; attempt <= 5; attempt++) {
        SparkApplication application = awaitAttempt(scenario, attempt);
        if (attempt == 1 || attempt == 4) {
          fails(scenario, application);
        } else {
          scenario.publishes(application, scenario.driverRuns(application));
          scenario.awaitReason("Ready", "Published");
          topics.notifyOf(1L + attempt, Dataset.ECDC_CASES);
        }
      }
      awaitAttempt(scenario, 6);

      scenario.await(() -> numbers(scenario).equals(List.of("4", "5", "6")));
      assertThat(scenario.status().recentRuns())
          .extracting(RunRecord::phase)
          .containsExactly("FINISHED", "FAILED");
      assertThat(operator.leading()).isTrue();
    }
  }

  private static void fails(Scenario scenario, SparkApplication application) {
    scenario.driverEnds(
        application,
        scenario.driverRuns(application),
        new Outcome(Outcome.State.FAILED, null, 0, 0, "failed by the test"));
  }

  private static SparkApplication awaitAttempt(Scenario scenario, int number) {
    String label = Integer.toString(number);
    scenario.await(() -> numbers(scenario).contains(label));
    return scenario.applications().stream()
        .filter(known -> label.equals(number(known)))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> numbers(Scenario scenario) {
    return scenario.applications().stream().map(HistoryIT::number).sorted().toList();
  }

  private static String number(SparkApplication application) {
    return application.getMetadata().getLabels().get("daxcovid.io/attempt");
  }
}
