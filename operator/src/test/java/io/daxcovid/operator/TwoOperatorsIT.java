package io.daxcovid.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.controller.notification.TestTopics;
import io.daxcovid.local.testing.EmbeddedKafka;
import io.daxcovid.operator.kube.ApiServer;
import io.daxcovid.operator.runner.cluster.SparkOperatorCrds;
import io.daxcovid.operator.runner.sparkoperator.SparkApplication;
import io.fabric8.kubernetes.api.model.Pod;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two live operators: as they are meant to be, and as they must never be. */
class TwoOperatorsIT {
  private static final ApiServer SERVER = ApiServer.shared();

  private EmbeddedKafka kafka;
  private TestTopics topics;
  private Scenario scenario;
  private Map<String, String> environment;

  @BeforeEach
  void parts() throws Exception {
    SparkOperatorCrds.install(SERVER);
    kafka = EmbeddedKafka.start();
    topics = new TestTopics(kafka.bootstrap());
    topics.create();
    scenario = Scenario.in(SERVER);
    environment = OperatorProcess.environment(SERVER, scenario.namespace(), kafka.bootstrap());
    scenario.apply();
  }

  @AfterEach
  void noBroker() {
    kafka.close();
  }

  @Test
  void law2_hundred_copies_and_two_operators_that_both_act_are_one_run() throws Exception {
    try (OperatorProcess one = OperatorProcess.start(with("DAX_LEASE", "one"));
        OperatorProcess other = OperatorProcess.start(with("DAX_LEASE", "other"))) {
      one.awaitReady();
      other.awaitReady();
      topics.notifyOften(100, 1, Dataset.ECDC_CASES, Dataset.FSE_PRICES);

      SparkApplication application = scenario.awaitApplication(1);
      topics.notifyOften(100, 1, Dataset.ECDC_CASES, Dataset.FSE_PRICES);
      scenario.publishes(application, scenario.driverRuns(application));
      scenario.awaitReason("Ready", "Published");
      // The version of another run: whoever acts on it has heard of all copies before.
      topics.notifyOf(2, Dataset.FSE_PRICES);
      scenario.awaitApplication(2);

      assertThat(one.alive() && other.alive()).isTrue();
    }
    assertThat(scenario.runs()).hasSize(2).doesNotHaveDuplicates();
    assertThat(scenario.status().decisions().lastAttempt()).isEqualTo(2);
  }

  @Test
  void law1_leader_that_is_killed_in_mid_run_is_followed_within_20_s() throws Exception {
    topics.notifyOf(1, Dataset.ECDC_CASES, Dataset.FSE_PRICES);
    try (OperatorProcess leader = OperatorProcess.start(environment)) {
      SparkApplication application = scenario.awaitApplication(1);
      Pod driver = scenario.driverRuns(application);
      scenario.awaitReason("Running", "AttemptRunning");
      try (OperatorProcess successor = OperatorProcess.start(environment).awaitReady()) {
        leader.kill();
        Instant killed = Instant.now();
        scenario.publishes(application, driver);

        scenario.awaitReason("Ready", "Published");
        Duration took = Duration.between(killed, Instant.now());
        System.out.printf("The successor acted after %d ms%n", took.toMillis());
        assertThat(took).isLessThan(Duration.ofSeconds(20));
        assertThat(successor.alive()).isTrue();
      }
    }
    assertThat(scenario.applications()).hasSize(1);
  }

  private Map<String, String> with(String name, String value) {
    environment.put(name, value);
    return environment;
  }
}
