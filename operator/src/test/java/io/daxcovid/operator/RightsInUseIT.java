package io.daxcovid.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.controller.notification.TestTopics;
import io.daxcovid.local.testing.EmbeddedKafka;
import io.daxcovid.operator.kube.ApiServer;
import io.daxcovid.operator.kube.Audit;
import io.daxcovid.operator.kube.Manifests;
import io.daxcovid.operator.runner.cluster.Hands;
import io.daxcovid.operator.runner.cluster.SparkOperatorCrds;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The shipped Role, compared with what the API server was really asked for. */
class RightsInUseIT {
  private static final ApiServer SERVER = ApiServer.shared();

  /** It gives the lease to others. */
  private static final String AT_ITS_END = "update leases";

  @Test
  void law12_each_right_that_it_has_is_one_that_it_uses() throws Exception {
    SparkOperatorCrds.install(SERVER);
    Scenario scenario = Scenario.in(SERVER);
    try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
      TestTopics topics = new TestTopics(kafka.bootstrap());
      topics.create();
      topics.notifyOf(1, Dataset.ECDC_CASES, Dataset.FSE_PRICES);
      String stuck = "inputs: [ecdc-cases, fse-prices], settle: 0s, deadline: 1m, runner: ";
      scenario.apply("by-spark-operator", stuck + "SparkOperator");
      scenario.apply("by-job", stuck + "Job");
      Map<String, String> environment = OperatorSettingsFor.environment(kafka.bootstrap());
      environment.put("DAX_WATCH", "500ms");
      environment.put("DAX_RESYNC", "500ms");
      Hands clock = new Hands();
      try (TestOperator operator =
          TestOperator.start(SERVER, scenario.namespace(), environment, clock)) {
        scenario.driverRuns(scenario.awaitApplication(1));
        scenario.await(() -> used(scenario).contains("create jobs"));
        // Beyond the deadline of both, and the grace of a driver that outlives its application.
        clock.forward(Duration.ofMinutes(2));

        Set<String> meanwhile = new HashSet<>(Manifests.rights());
        meanwhile.remove(AT_ITS_END);
        await()
            .atMost(Scenario.PATIENCE)
            .untilAsserted(() -> assertThat(used(scenario)).containsAll(meanwhile));
        assertThat(operator.leading()).isTrue();
      }
    }
    await()
        .atMost(Scenario.PATIENCE)
        .untilAsserted(() -> assertThat(used(scenario)).isEqualTo(Manifests.rights()));
  }

  private static Set<String> used(Scenario scenario) {
    return SERVER.audit().ofOperator(scenario.namespace()).stream()
        .map(Audit.Request::inWords)
        .collect(Collectors.toSet());
  }
}
