package io.daxcovid.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.controller.notification.TestTopics;
import io.daxcovid.local.testing.EmbeddedKafka;
import io.daxcovid.operator.kube.ApiServer;
import io.daxcovid.operator.runner.cluster.SparkOperatorCrds;
import java.time.Clock;
import java.util.Map;
import org.apache.kafka.common.acl.AclOperation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A real broker that asks for user and password, and lets nobody do what he was not granted. */
class KafkaLoginIT {
  private static final ApiServer SERVER = ApiServer.shared();
  private static final String PASSWORD = "open-sesame";
  private static EmbeddedKafka kafka;
  private final Scenario scenario = Scenario.in(SERVER);

  @BeforeAll
  static void parts() throws Exception {
    SparkOperatorCrds.install(SERVER);
    kafka = EmbeddedKafka.startGuarded("dax", PASSWORD);
    new TestTopics(kafka.bootstrap()).create();
    new TestTopics(kafka.bootstrap()).notifyOf(1, Dataset.ECDC_CASES, Dataset.FSE_PRICES);
  }

  @AfterAll
  static void noBroker() {
    kafka.close();
  }

  @Test
  void law12_wrong_password_is_told_by_the_names_of_the_settings_and_shown_nowhere() {
    try (TestOperator operator = logIn("guessed")) {
      scenario.apply();
      scenario.awaitReason("Ready", "KafkaUnreadable");

      assertThat(scenario.condition("Ready").orElseThrow().status()).isEqualTo("Unknown");
      assertThat(scenario.condition("Ready").orElseThrow().message())
          .isEqualTo(
              "Kafka at %s refused the login: check DAX_KAFKA_USER, DAX_KAFKA_PASSWORD and DAX_KAFKA_SECURITY"
                  .formatted(kafka.gate()));
      assertThat(scenario.status().toString() + scenario.events()).doesNotContain("guessed");
      assertThat(operator.metrics()).doesNotContain("guessed");
    }
    assertThat(scenario.applications()).isEmpty();
  }

  @Test
  void right_that_is_missing_is_named_and_once_it_is_granted_the_operator_goes_on()
      throws Exception {
    try (TestOperator operator = logIn(PASSWORD)) {
      scenario.apply();
      scenario.awaitReason("Ready", "KafkaUnreadable");
      assertThat(scenario.condition("Ready").orElseThrow().message())
          .endsWith("does not let this user read its topics: grant it READ and DESCRIBE");

      kafka.grant("dax", AclOperation.READ, AclOperation.DESCRIBE);

      scenario.awaitApplication(1);
      assertThat(operator.leading()).isTrue();
    }
  }

  private TestOperator logIn(String password) {
    Map<String, String> environment = OperatorSettingsFor.environment(kafka.gate());
    environment.put("DAX_KAFKA_SECURITY", "SASL_PLAINTEXT");
    environment.put("DAX_KAFKA_MECHANISM", "PLAIN");
    environment.put("DAX_KAFKA_USER", "dax");
    environment.put("DAX_KAFKA_PASSWORD", password);
    return TestOperator.start(SERVER, scenario.namespace(), environment, Clock.systemUTC());
  }
}
