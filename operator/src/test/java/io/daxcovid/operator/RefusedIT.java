package io.daxcovid.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.controller.notification.TestTopics;
import io.daxcovid.local.testing.EmbeddedKafka;
import io.daxcovid.operator.kube.ApiServer;
import io.daxcovid.operator.resource.CorrelationPipeline;
import io.daxcovid.operator.runner.cluster.Hands;
import io.daxcovid.operator.runner.cluster.SparkOperatorCrds;
import io.daxcovid.operator.runner.sparkoperator.SparkApplication;
import io.fabric8.kubernetes.api.model.ContainerStateBuilder;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectAccessReviewBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person has to mend is said by a condition that names the thing and the cure. */
class RefusedIT {
  private static final ApiServer SERVER = ApiServer.shared();
  private static EmbeddedKafka kafka;
  private final Hands hands = new Hands();
  private final Scenario scenario = Scenario.in(SERVER);
  private TestOperator operator;

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
  void begin() {
    Map<String, String> environment = OperatorSettingsFor.environment(kafka.bootstrap());
    environment.put("DAX_SINK_ALLOWED", "jdbc:mysql://mysql.research:3306/");
    operator = TestOperator.start(SERVER, scenario.namespace(), environment, hands);
  }

  @AfterEach
  void end() {
    operator.close();
  }

  @Test
  void law12_sink_that_the_operator_does_not_allow_begins_nothing_until_it_is_mended() {
    scenario.apply(
        "dax-covid",
        PolicyStage.QUICK + ", sink: {url: 'jdbc:mysql://elsewhere/dax', secretName: mine}");
    scenario.awaitReason("Ready", "InvalidSpec");

    assertThat(message())
        .isEqualTo(
            "spec.sink.url jdbc:mysql://elsewhere/dax is no database that this operator allows:"
                + " it allows its own and what begins with jdbc:mysql://mysql.research:3306/;"
                + " remove spec.sink, or have it added to DAX_SINK_ALLOWED of the operator");
    assertThat(scenario.events()).extracting(Event::getReason).containsOnlyOnce("InvalidSpec");
    assertThat(scenario.status().decisions()).as("nothing was decided").isNull();

    sink("jdbc:mysql://mysql.research:3306/dax");
    SparkApplication application = scenario.awaitApplication(1);
    Pod driver = scenario.driverRuns(application);
    sink("jdbc:mysql://elsewhere/dax");
    scenario.awaitStatus(status -> status.observedGeneration() == 3);
    scenario.publishes(application, driver);
    scenario.awaitStatus(status -> status.publishedRun() != null);
    scenario.awaitReason("Ready", "InvalidSpec");
  }

  private void sink(String url) {
    scenario
        .admin()
        .resources(CorrelationPipeline.class)
        .inNamespace(scenario.namespace())
        .withName("dax-covid")
        .patch(
            PatchContext.of(PatchType.JSON_MERGE),
            "{\"spec\":{\"sink\":{\"url\":\"%s\"}}}".formatted(url));
  }

  @Test
  void law12_right_that_was_taken_away_is_named_and_once_it_is_back_the_run_begins()
      throws Exception {
    mayOn("sparkapplications", "get", "list", "watch", "delete");
    scenario.apply();
    scenario.awaitReason("Ready", "RetryPending");
    assertThat(message())
        .contains("cannot create resource \"sparkapplications\"")
        .contains(scenario.namespace() + ":dax-covid-operator")
        .contains("kubectl apply -n <namespace> -k k8s/operator/pipelines");
    long first = scenario.status().decisions().lastAttempt();
    hands.forward(Duration.ofSeconds(31));
    new TestTopics(kafka.bootstrap()).checked();
    scenario.awaitStatus(status -> status.decisions().lastAttempt() > first);
    scenario.awaitReason("Ready", "RetryPending");
    assertThat(scenario.decision().failures()).as("nobody's fault").isZero();
    assertThat(scenario.events())
        .filteredOn(event -> event.getReason().equals("RetryPending"))
        .as("the same trouble is told once")
        .hasSize(1);

    mayOn("sparkapplications", "get", "list", "watch", "delete", "create");
    await()
        .atMost(Scenario.PATIENCE)
        .until(
            () -> {
              hands.forward(Duration.ofSeconds(31));
              new TestTopics(kafka.bootstrap()).checked();
              return !scenario.applications().isEmpty();
            });
  }

  /** What the operator's Role lets it do with a kind of object. */
  private void mayOn(String resource, String... verbs) {
    scenario
        .admin()
        .rbac()
        .roles()
        .inNamespace(scenario.namespace())
        .withName("dax-covid-operator")
        .edit(
            role -> {
              role.getRules().stream()
                  .filter(rule -> rule.getResources().contains(resource))
                  .forEach(rule -> rule.setVerbs(List.of(verbs)));
              return role;
            });
    boolean expected = List.of(verbs).contains("create");
    await().atMost(Scenario.PATIENCE).until(() -> mayCreate(resource) == expected);
  }

  /** The server needs a moment to hear of a Role's change. */
  private boolean mayCreate(String resource) {
    try (KubernetesClient client = SERVER.operator(scenario.namespace())) {
      return client
          .resource(
              new SelfSubjectAccessReviewBuilder()
                  .withNewSpec()
                  .withNewResourceAttributes()
                  .withNamespace(scenario.namespace())
                  .withGroup("sparkoperator.k8s.io")
                  .withResource(resource)
                  .withVerb("create")
                  .endResourceAttributes()
                  .endSpec()
                  .build())
          .create()
          .getStatus()
          .getAllowed();
    }
  }

  @Test
  void secret_that_is_missing_is_named_and_waited_for() throws Exception {
    scenario.apply();
    SparkApplication application = scenario.awaitApplication(1);
    Pod driver = scenario.driverRuns(application);
    waits(driver, "ContainerCreating");
    hands.forward(Duration.ofSeconds(61));
    new TestTopics(kafka.bootstrap()).checked();

    scenario.awaitReason("Ready", "DriverPending");
    assertThat(message())
        .isEqualTo(
            "driver pod %1$s has not begun: it mounts the Secret dax-covid-writer, which must be there; kubectl describe pod -n %2$s %1$s says why"
                .formatted(driver.getMetadata().getName(), scenario.namespace()));

    scenario.publishes(application, driver);
    scenario.awaitReason("Ready", "Published");
    assertThat(scenario.applications()).as("the same attempt").hasSize(1);
  }

  private String message() {
    return scenario.condition("Ready").orElseThrow().message();
  }

  /** As a kubelet that cannot mount a volume; why is in Events alone. */
  private void waits(Pod driver, String reason) {
    scenario
        .admin()
        .pods()
        .inNamespace(scenario.namespace())
        .withName(driver.getMetadata().getName())
        .editStatus(
            known ->
                new PodBuilder(known)
                    .editOrNewStatus()
                    .withPhase("Pending")
                    .addNewContainerStatus()
                    .withName("spark-kubernetes-driver")
                    .withImage("localhost/any:1")
                    .withImageID("")
                    .withReady(false)
                    .withRestartCount(0)
                    .withState(new ContainerStateBuilder().withNewWaiting(null, reason).build())
                    .endContainerStatus()
                    .endStatus()
                    .build());
  }
}
