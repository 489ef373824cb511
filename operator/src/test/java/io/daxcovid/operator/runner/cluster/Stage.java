package io.daxcovid.operator.runner.cluster;

import io.daxcovid.contract.run.PublishMode;
import io.daxcovid.contract.run.RunId;
import io.daxcovid.contract.run.RunName;
import io.daxcovid.controller.plan.Attempt;
import io.daxcovid.controller.plan.Decision;
import io.daxcovid.controller.plan.Decisions;
import io.daxcovid.controller.plan.Desired;
import io.daxcovid.controller.plan.Phase;
import io.daxcovid.controller.run.RunRef;
import io.daxcovid.controller.run.RunRequest;
import io.daxcovid.controller.run.Runner;
import io.daxcovid.operator.kube.ApiServer;
import io.daxcovid.operator.resource.CorrelationPipeline;
import io.daxcovid.operator.resource.CorrelationPipelineStatus;
import io.daxcovid.operator.resource.DesiredOf;
import io.daxcovid.operator.runner.Runners;
import io.daxcovid.operator.runner.driver.DriverPod;
import io.daxcovid.operator.runner.golden.Shape;
import io.daxcovid.operator.runner.rendering.RunMetadata;
import io.daxcovid.operator.status.StatusWords;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodStatus;
import io.fabric8.kubernetes.api.model.PodStatusBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.time.Instant;
import java.util.Map;

/** A pipeline on a real API server, its runner as the operator, and what a test needs to act. */
final class Stage implements AutoCloseable {
  private static final RunId RUN = new RunId("0123456789abcdef0123");

  final KubernetesClient admin;
  final KubernetesClient operator;
  final String namespace;
  final Hands hands = new Hands();
  final CorrelationPipeline pipeline;

  /**
   * @param runner as {@code spec.runner} says it
   */
  Stage(ApiServer server, String runner) {
    admin = server.admin();
    namespace = server.namespace();
    operator = server.operator(namespace);
    Namespaces.equip(admin, namespace);
    String yaml =
        """
        apiVersion: daxcovid.io/v1alpha1
        kind: CorrelationPipeline
        metadata: {name: dax-covid, namespace: %s}
        spec: {inputs: [ecdc-cases, fse-prices], runner: %s}
        """
            .formatted(namespace, runner);
    pipeline =
        admin
            .resource(new KubernetesSerialization().unmarshal(yaml, CorrelationPipeline.class))
            .create();
  }

  /** As after a start of the operator: it has seen nothing yet. */
  Runner newRunner() {
    return newRunners().of(pipeline);
  }

  Runners newRunners() {
    return new Runners(operator, Shape.defaults("dax-sink"), hands);
  }

  /** What the one who started it has written down. */
  CorrelationPipelineStatus started(RunRequest request) {
    Decision decision = request.decision();
    Decisions started =
        new Decisions(
                decision.attempt().number(),
                decision.attempt().sequence(),
                decision,
                null,
                null,
                null)
            .started(hands.instant());
    return StatusWords.decided(pipeline, started);
  }

  /** A person edits {@code spec.runner}. */
  CorrelationPipeline goesOverTo(String runner) {
    return admin
        .resource(pipeline)
        .patch(
            PatchContext.of(PatchType.JSON_MERGE),
            "{\"spec\": {\"runner\": \"%s\"}}".formatted(runner));
  }

  RunRequest request(long attempt) {
    Desired desired = DesiredOf.resource(pipeline);
    Attempt decided =
        new Attempt(
            RunName.of(desired.pipeline(), RUN, attempt),
            attempt,
            1000 + attempt,
            PublishMode.ONLY,
            false,
            1L);
    return new RunRequest(
        desired,
        new Decision(RUN, Map.of(), decided, false, 0, Phase.DECIDED, Instant.now(), "a test"));
  }

  /** The pod that Spark would make of the attempt. */
  Pod driver(RunRef attempt) {
    Pod pod =
        new PodBuilder()
            .withNewMetadata()
            .withNamespace(namespace)
            .withName(attempt.name() + "-driver")
            .withLabels(RunMetadata.driverOf(attempt, pipeline))
            .endMetadata()
            .withNewSpec()
            .addNewContainer()
            .withName(DriverPod.CONTAINER)
            .withImage("localhost/any:1")
            .endContainer()
            .endSpec()
            .build();
    return admin.resource(pod).create();
  }

  void becomes(Pod pod, PodStatus status) {
    admin
        .pods()
        .inNamespace(namespace)
        .withName(pod.getMetadata().getName())
        .editStatus(known -> new PodBuilder(known).withStatus(status).build());
  }

  void runs(Pod pod) {
    becomes(pod, new PodStatusBuilder().withPhase("Running").build());
  }

  @Override
  public void close() {
    operator.close();
  }
}
