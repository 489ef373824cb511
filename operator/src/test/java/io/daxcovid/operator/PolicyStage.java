package io.daxcovid.operator;

import static org.awaitility.Awaitility.await;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.run.Outcome;
import io.daxcovid.contract.run.Outcome.State;
import io.daxcovid.controller.notification.TestTopics;
import io.daxcovid.local.testing.EmbeddedKafka;
import io.daxcovid.operator.kube.ApiServer;
import io.daxcovid.operator.resource.CorrelationPipeline;
import io.daxcovid.operator.resource.CorrelationPipelineStatus;
import io.daxcovid.operator.resource.InputRecord;
import io.daxcovid.operator.runner.cluster.SparkOperatorCrds;
import io.daxcovid.operator.runner.sparkoperator.SparkApplication;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A namespace with an operator of its own and a topic of snapshots, for a test to play importer and
 * Spark: attempt by attempt.
 */
record PolicyStage(Scenario scenario, TestOperator operator, TestTopics topics)
    implements AutoCloseable {
  static final String QUICK = "inputs: [ecdc-cases, fse-prices], settle: 0s";

  /** The topic is one for all tests of a class: versions only rise. */
  private static final AtomicLong VERSION = new AtomicLong();

  static PolicyStage begin(ApiServer server, EmbeddedKafka kafka) throws Exception {
    SparkOperatorCrds.install(server);
    Scenario scenario = Scenario.in(server);
    PolicyStage stage =
        new PolicyStage(
            scenario,
            TestOperator.start(server, scenario.namespace(), kafka.bootstrap()),
            new TestTopics(kafka.bootstrap()));
    stage.news(Dataset.ECDC_CASES, Dataset.FSE_PRICES);
    return stage;
  }

  /** The example's pipeline, which does not wait for further inputs. */
  void apply(String further) {
    scenario.apply("dax-covid", QUICK + further);
  }

  void edit(String patch) {
    scenario
        .admin()
        .resources(CorrelationPipeline.class)
        .inNamespace(scenario.namespace())
        .withName("dax-covid")
        .patch(PatchContext.of(PatchType.JSON_MERGE), patch);
  }

  /** Newer snapshots, one after the other. */
  long news(Dataset... datasets) throws Exception {
    long version = VERSION.incrementAndGet();
    topics.notifyOf(version, datasets);
    return version;
  }

  /** The pipeline has heard of them. */
  void awaitHeard(long version) {
    scenario.awaitStatus(
        status -> status.inputs().stream().anyMatch(input -> input.version() == version));
  }

  /** All of the pipeline's attempts, in their order. */
  List<SparkApplication> attempts() {
    return scenario.applications().stream()
        .sorted((a, b) -> Long.compare(number(a), number(b)))
        .toList();
  }

  SparkApplication awaitAttempt(long number) {
    await()
        .atMost(Scenario.PATIENCE)
        .until(() -> attempts().stream().anyMatch(known -> number(known) == number));
    return attempts().stream().filter(known -> number(known) == number).findFirst().orElseThrow();
  }

  /** Its driver computes and publishes, or does what else it was told. */
  void succeeds(SparkApplication attempt) {
    ends(attempt, says(attempt, "--publish=never") ? State.COMPLETE : State.PUBLISHED);
  }

  void ends(SparkApplication attempt, State state) {
    ends(attempt, scenario.driverRuns(attempt), state);
  }

  void ends(SparkApplication attempt, Pod driver, State state) {
    long sequence = state == State.PUBLISHED ? sequence(attempt) : 0;
    scenario.driverEnds(
        attempt, driver, new Outcome(state, 1L, 10, sequence, state + " by the test"));
  }

  /** As the cluster's garbage collector, once somebody has asked for the object's deletion. */
  void collect(SparkApplication attempt, Pod driver) {
    String name = attempt.getMetadata().getName();
    await()
        .atMost(Scenario.PATIENCE)
        .until(
            () -> attempts().stream().filter(a -> a.isMarkedForDeletion()).map(this::name).toList(),
            doomed -> doomed.contains(name));
    scenario.admin().resource(driver).withGracePeriod(0).delete();
    scenario
        .admin()
        .resource(attempt)
        .patch(PatchContext.of(PatchType.JSON_MERGE), "{\"metadata\":{\"finalizers\":null}}");
  }

  void awaitPublished(SparkApplication attempt) {
    scenario.awaitStatus(status -> runOf(attempt).equals(published(status)));
    scenario.awaitReason("Ready", "Published");
  }

  String published(CorrelationPipelineStatus status) {
    return status.publishedRun() == null ? "none" : status.publishedRun().runId();
  }

  List<Long> versions() {
    return scenario.decision().inputs().stream().map(InputRecord::version).toList();
  }

  List<String> events(String type) {
    return scenario.events().stream()
        .filter(event -> event.getType().equals(type))
        .map(Event::getReason)
        .toList();
  }

  static boolean says(SparkApplication attempt, String word) {
    return attempt.getSpec().arguments().contains(word);
  }

  static String runOf(SparkApplication attempt) {
    return attempt.getMetadata().getLabels().get("daxcovid.io/run");
  }

  static String pipelineOf(SparkApplication attempt) {
    return attempt.getMetadata().getLabels().get("daxcovid.io/pipeline");
  }

  static long number(SparkApplication attempt) {
    return Long.parseLong(attempt.getMetadata().getLabels().get("daxcovid.io/attempt"));
  }

  static long sequence(SparkApplication attempt) {
    return Long.parseLong(attempt.getMetadata().getAnnotations().get("daxcovid.io/sequence"));
  }

  private String name(SparkApplication attempt) {
    return attempt.getMetadata().getName();
  }

  @Override
  public void close() {
    operator.close();
  }
}
