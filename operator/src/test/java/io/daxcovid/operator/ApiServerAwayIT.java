package io.daxcovid.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.controller.notification.TestTopics;
import io.daxcovid.local.testing.EmbeddedKafka;
import io.daxcovid.operator.kube.ApiServer;
import io.daxcovid.operator.resource.CorrelationPipeline;
import io.daxcovid.operator.runner.cluster.SparkOperatorCrds;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** An API server of its own, which lacks something or is away. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ApiServerAwayIT {
  /** At least; a longer outage takes a test longer and says no more. */
  private static final Duration AWAY =
      Duration.ofSeconds(Integer.getInteger("dax.away.seconds", 1));

  private static ApiServer server;
  private static EmbeddedKafka kafka;
  private static TestTopics topics;
  private Scenario scenario;
  private Map<String, String> environment;

  @BeforeAll
  static void parts() throws Exception {
    server = ApiServer.start();
    kafka = EmbeddedKafka.start();
    topics = new TestTopics(kafka.bootstrap());
    topics.create();
    topics.notifyOf(1, Dataset.ECDC_CASES, Dataset.FSE_PRICES);
  }

  @AfterAll
  static void noParts() {
    kafka.close();
    server.close();
  }

  @BeforeEach
  void namespace() {
    scenario = Scenario.in(server);
    environment = OperatorProcess.environment(server, scenario.namespace(), kafka.bootstrap());
    environment.put("DAX_LEASE_DURATION", "3s");
  }

  @Test
  @Order(1)
  void spark_operator_that_is_not_there_is_named_and_its_coming_is_noticed() throws Exception {
    scenario.apply();
    try (OperatorProcess operator = OperatorProcess.start(environment)) {
      scenario.awaitReason("Ready", "RetryPending");
      assertThat(scenario.condition("Ready").orElseThrow().message())
          .contains("which does not count")
          .contains("the cluster does not know sparkapplications.sparkoperator.k8s.io")
          .contains("install what runs them, or choose another spec.runner");

      SparkOperatorCrds.install(server);

      scenario.awaitApplication(1);
      assertThat(scenario.decision().failures()).isZero();
      assertThat(operator.alive()).isTrue();
    }
  }

  @Test
  @Order(2)
  void law7_api_server_that_is_away_is_waited_for() throws Exception {
    SparkOperatorCrds.install(server);
    scenario.apply();
    try (OperatorProcess first = OperatorProcess.start(environment)) {
      scenario.publishes(
          scenario.awaitApplication(1), scenario.driverRuns(scenario.awaitApplication(1)));
      scenario.awaitReason("Ready", "Published");

      server.process().kill();
      Instant gone = Instant.now();
      topics.notifyOf(2, Dataset.ECDC_CASES);
      assertThat(first.awaitEnd(Scenario.PATIENCE)).as(first::printed).isEqualTo(1);

      // As a cluster starts it again.
      try (OperatorProcess second = OperatorProcess.start(environment)) {
        scenario.await(() -> second.printed().contains("waiting for the API server"));
        scenario.await(() -> Instant.now().isAfter(gone.plus(AWAY)));
        server.process().startAgain();
        server.awaitReady();
        Instant back = Instant.now();

        scenario.awaitApplication(2);
        System.out.printf(
            "API server away for %d s, next run %d s after%n",
            Duration.between(gone, back).toSeconds(),
            Duration.between(back, Instant.now()).toSeconds());
        assertThat(second.alive()).isTrue();
      }
    }
    assertThat(scenario.runs()).doesNotHaveDuplicates();
  }

  @Test
  @Order(3)
  void own_resource_that_the_cluster_does_not_know_is_named_with_the_cure() {
    server
        .admin()
        .apiextensions()
        .v1()
        .customResourceDefinitions()
        .withName(HasMetadata.getFullResourceName(CorrelationPipeline.class))
        .delete();
    scenario.await(() -> !server.admin().supports(CorrelationPipeline.class));
    try (OperatorProcess operator = OperatorProcess.start(environment)) {
      assertThat(operator.awaitEnd(Scenario.PATIENCE)).isEqualTo(1);
      assertThat(operator.printed())
          .contains("The cluster does not know correlationpipelines.daxcovid.io")
          .contains("kubectl apply -f k8s/crds/")
          .doesNotContain("\tat ");
    }
  }
}
