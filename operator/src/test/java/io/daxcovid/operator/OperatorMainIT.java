package io.daxcovid.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.controller.notification.TestTopics;
import io.daxcovid.local.testing.EmbeddedKafka;
import io.daxcovid.operator.kube.ApiServer;
import io.daxcovid.operator.runner.cluster.SparkOperatorCrds;
import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The program as a cluster starts and ends it. */
class OperatorMainIT {
  private static final ApiServer SERVER = ApiServer.shared();

  /** A cluster gives twice as much unless it is told otherwise. */
  private static final Duration GRACE = Duration.ofSeconds(15);

  private static EmbeddedKafka kafka;
  private Scenario scenario;
  private Map<String, String> environment;

  @BeforeAll
  static void parts() throws Exception {
    SparkOperatorCrds.install(SERVER);
    kafka = EmbeddedKafka.start();
    new TestTopics(kafka.bootstrap()).create();
    new TestTopics(kafka.bootstrap()).notifyOf(1, Dataset.ECDC_CASES, Dataset.FSE_PRICES);
  }

  @AfterAll
  static void noBroker() {
    kafka.close();
  }

  @BeforeEach
  void namespace() {
    scenario = Scenario.in(SERVER);
    environment = OperatorProcess.environment(SERVER, scenario.namespace(), kafka.bootstrap());
  }

  @Test
  void law9_it_acts_until_it_is_asked_to_end_and_leaves_the_lease_to_others() throws Exception {
    scenario.apply();
    try (OperatorProcess operator = OperatorProcess.start(environment).awaitReady()) {
      scenario.awaitReason("Running", "AttemptRunning");
      assertThat(operator.answer("/health/live")).isEqualTo(HttpURLConnection.HTTP_OK);
      assertThat(operator.metrics()).contains("daxcovid_");

      operator.terminate();

      assertThat(operator.awaitEnd(GRACE)).isZero();
      assertThat(operator.printed()).doesNotContain("Exception", "\tat ", "ERROR");
    }
    assertThat(lease().getSpec().getHolderIdentity()).isEmpty();
    assertThat(scenario.applications()).hasSize(1);
  }

  @Test
  void law7_right_that_is_taken_away_is_told_counted_and_waited_for() throws Exception {
    try (OperatorProcess operator = OperatorProcess.start(environment).awaitReady()) {
      RoleBinding binding = binding().get();
      binding().delete();
      scenario.apply();
      await()
          .atMost(Scenario.PATIENCE)
          .until(() -> operator.metrics().contains("operator_sdk_reconciliations_failed_total{"));
      assertThat(operator.printed())
          .contains("cannot go on, next try in")
          .contains("cannot update resource \"correlationpipelines/status\"");

      binding.getMetadata().setResourceVersion(null);
      SERVER.admin().resource(binding).create();

      scenario.awaitReason("Running", "AttemptRunning");
      assertThat(operator.alive()).isTrue();
    }
  }

  @Test
  void law9_operator_that_loses_its_lease_ends_with_an_error() {
    environment.put("DAX_LEASE_DURATION", "3s");
    try (OperatorProcess operator = OperatorProcess.start(environment)) {
      await().atMost(Scenario.PATIENCE).until(() -> lease() != null);
      operator.awaitReady();
      SERVER
          .admin()
          .resource(lease())
          .patch(
              PatchContext.of(PatchType.JSON_MERGE),
              """
              {"spec":{"holderIdentity":"somebody-else","leaseDurationSeconds":600}}""");

      assertThat(operator.awaitEnd(GRACE)).isEqualTo(1);
      assertThat(operator.printed())
          .contains("could not renew the lease " + scenario.namespace() + "/dax-covid-operator");
    }
    assertThat(lease().getSpec().getHolderIdentity()).isEqualTo("somebody-else");
  }

  @Test
  void it_says_what_it_must_be_told_and_ends() {
    environment.remove("DAX_SINK_URL");
    try (OperatorProcess operator = OperatorProcess.start(environment)) {
      assertThat(operator.awaitEnd(Scenario.PATIENCE)).isEqualTo(2);
      assertThat(operator.printed()).contains("DAX_SINK_URL").doesNotContain("\tat ");
    }
  }

  @Test
  void law12_right_that_it_lacks_is_named_at_its_start() {
    binding().delete();
    try (OperatorProcess operator = OperatorProcess.start(environment)) {
      assertThat(operator.awaitEnd(Scenario.PATIENCE)).isEqualTo(1);
      assertThat(operator.printed())
          .contains("create sparkapplications in namespace " + scenario.namespace())
          .contains("kubectl apply -k k8s/operator")
          .doesNotContain("\tat ");
    }
  }

  /** Of the operator's rights on pipelines. */
  private Resource<RoleBinding> binding() {
    return SERVER
        .admin()
        .rbac()
        .roleBindings()
        .inNamespace(scenario.namespace())
        .withName("dax-covid-operator");
  }

  private Lease lease() {
    return SERVER
        .admin()
        .leases()
        .inNamespace(scenario.namespace())
        .withName("dax-covid-operator")
        .get();
  }
}
