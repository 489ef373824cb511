package io.daxcovid.operator;

import io.daxcovid.contract.json.Json;
import io.daxcovid.contract.run.Outcome;
import io.daxcovid.operator.kube.ApiServer;
import io.daxcovid.operator.resource.CorrelationPipeline;
import io.daxcovid.operator.resource.CorrelationPipelineStatus;
import io.daxcovid.operator.resource.DecisionRecord;
import io.daxcovid.operator.resource.PipelineCondition;
import io.daxcovid.operator.runner.sparkoperator.SparkApplication;
import io.fabric8.kubernetes.api.model.ContainerStateBuilder;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** A namespace with pipelines, seen by a person; and the Spark operator, played by the test. */
record Scenario(ApiServer server, String namespace) {
  /** A JVM starts slowly on a busy machine. */
  static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final String NAME = "dax-covid";

  static Scenario in(ApiServer server) {
    return new Scenario(server, server.namespace());
  }

  KubernetesClient admin() {
    return server.admin();
  }

  CorrelationPipeline apply(String name, String spec) {
    String yaml =
        """
        apiVersion: daxcovid.io/v1alpha1
        kind: CorrelationPipeline
        metadata: {name: %s, namespace: %s}
        spec: {%s}
        """
            .formatted(name, namespace, spec);
    return admin()
        .resource(new KubernetesSerialization().unmarshal(yaml, CorrelationPipeline.class))
        .create();
  }

  CorrelationPipeline apply() {
    return apply(NAME, "inputs: [ecdc-cases, fse-prices], settle: 0s, retry: {backoff: 1s}");
  }

  CorrelationPipeline pipeline(String name) {
    return admin().resources(CorrelationPipeline.class).inNamespace(namespace).withName(name).get();
  }

  void edit(UnaryOperator<CorrelationPipeline> change) {
    admin().resources(CorrelationPipeline.class).inNamespace(namespace).withName(NAME).edit(change);
  }

  CorrelationPipelineStatus status() {
    return Optional.ofNullable(pipeline(NAME).getStatus()).orElse(CorrelationPipelineStatus.EMPTY);
  }

  Optional<PipelineCondition> condition(String type) {
    return status().conditions().stream().filter(known -> known.type().equals(type)).findFirst();
  }

  void awaitReason(String type, String reason) {
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> condition(type).map(PipelineCondition::reason).orElse("none"), reason::equals);
  }

  void await(Callable<Boolean> condition) {
    Awaitility.await().atMost(PATIENCE).until(condition);
  }

  /**
   * @param otherwise what helps to see why it never came to be
   */
  void await(Callable<Boolean> condition, Supplier<String> otherwise) {
    try {
      await(condition);
    } catch (ConditionTimeoutException e) {
      throw new AssertionError("never so: " + status() + "\n" + otherwise.get(), e);
    }
  }

  boolean published() {
    return condition("Ready").filter(ready -> ready.reason().equals("Published")).isPresent();
  }

  /** One for each SparkApplication. */
  List<String> runs() {
    return applications().stream()
        .map(known -> known.getMetadata().getAnnotations().get("daxcovid.io/run-id"))
        .toList();
  }

  void awaitStatus(Predicate<CorrelationPipelineStatus> as) {
    Awaitility.await().atMost(PATIENCE).until(this::status, as);
  }

  DecisionRecord decision() {
    return status().decisions().newest();
  }

  List<SparkApplication> applications() {
    return admin().resources(SparkApplication.class).inNamespace(namespace).list().getItems();
  }

  SparkApplication awaitApplication(int count) {
    Awaitility.await()
        .atMost(PATIENCE)
        // A server that has just started refuses for some seconds to list.
        .ignoreException(KubernetesClientException.class)
        .until(() -> applications().size(), known -> known == count);
    return applications().stream().max((a, b) -> Long.compare(number(a), number(b))).orElseThrow();
  }

  private static long number(SparkApplication application) {
    String name = application.getMetadata().getName();
    return Long.parseLong(name.substring(name.lastIndexOf('-') + 1));
  }

  /** As the Spark operator would: a driver pod that runs. */
  Pod driverRuns(SparkApplication application) {
    Map<String, String> labels = new java.util.HashMap<>(application.getMetadata().getLabels());
    labels.put("spark-role", "driver");
    Pod pod =
        admin()
            .resource(
                new PodBuilder()
                    .withNewMetadata()
                    .withNamespace(namespace)
                    .withName(application.getMetadata().getName() + "-driver")
                    .withLabels(labels)
                    .endMetadata()
                    .withNewSpec()
                    .withVolumes(application.getSpec().driver().template().getSpec().getVolumes())
                    .addNewContainer()
                    .withName("spark-kubernetes-driver")
                    .withImage("localhost/any:1")
                    .endContainer()
                    .endSpec()
                    .build())
            .create();
    podBecomes(pod, "Running", null);
    state(application, "RUNNING");
    return pod;
  }

  /** The driver says how it ended, and the Spark operator believes it. */
  void driverEnds(SparkApplication application, Pod pod, Outcome outcome) {
    boolean well = outcome.state() != Outcome.State.FAILED;
    podBecomes(pod, well ? "Succeeded" : "Failed", Json.write(outcome));
    state(application, well ? "COMPLETED" : "FAILED");
  }

  void publishes(SparkApplication application, Pod pod) {
    long sequence =
        Long.parseLong(application.getMetadata().getAnnotations().get("daxcovid.io/sequence"));
    driverEnds(
        application,
        pod,
        new Outcome(Outcome.State.PUBLISHED, 1L, 10, sequence, "published by the test"));
  }

  private void podBecomes(Pod pod, String phase, String lastWords) {
    admin()
        .pods()
        .inNamespace(namespace)
        .withName(pod.getMetadata().getName())
        .editStatus(
            known -> {
              PodBuilder next = new PodBuilder(known);
              var status = next.editOrNewStatus().withPhase(phase);
              if (lastWords != null) {
                status
                    .addNewContainerStatus()
                    .withName("spark-kubernetes-driver")
                    .withImage("localhost/any:1")
                    .withImageID("")
                    .withReady(false)
                    .withRestartCount(0)
                    .withState(
                        new ContainerStateBuilder()
                            .withNewTerminated()
                            .withExitCode(phase.equals("Succeeded") ? 0 : 1)
                            .withMessage(lastWords)
                            .endTerminated()
                            .build())
                    .endContainerStatus();
              }
              return status.endStatus().build();
            });
  }

  void state(SparkApplication application, String state) {
    String patch =
        """
        {"status":{"applicationState":{"state":"%s"},"driverInfo":{},"lastSubmissionAttemptTime":null,"terminationTime":null}}"""
            .formatted(state);
    admin()
        .resource(application)
        .subresource("status")
        .patch(
            io.fabric8.kubernetes.client.dsl.base.PatchContext.of(
                io.fabric8.kubernetes.client.dsl.base.PatchType.JSON_MERGE),
            patch);
  }

  /** The one who held it is dead, and nobody need wait until it has run out. */
  void leaseRunsOut() {
    leases().delete();
  }

  Optional<Lease> lease() {
    return Optional.ofNullable(leases().get());
  }

  private Resource<Lease> leases() {
    return admin().leases().inNamespace(namespace).withName("dax-covid-operator");
  }

  List<Event> events() {
    return admin().v1().events().inNamespace(namespace).list().getItems();
  }
}
