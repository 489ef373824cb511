package io.daxcovid.operator.runner.driver;

import io.daxcovid.contract.json.Json;
import io.daxcovid.contract.run.Outcome;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodStatus;
import io.fabric8.kubernetes.api.model.PodStatusBuilder;
import java.time.Instant;

/** Driver pods in all their states, for tests. */
public record Pods(Instant created) {
  public static final Outcome PUBLISHED =
      new Outcome(Outcome.State.PUBLISHED, 7L, 12, 34, "Published");

  public static Pods at(Instant created) {
    return new Pods(created);
  }

  public DriverPod running() {
    return with(new PodStatusBuilder().withPhase("Running").build());
  }

  public DriverPod published() {
    return with(ended("Succeeded", 0, "Completed", Json.write(PUBLISHED)));
  }

  public DriverPod unschedulable() {
    return with(
        new PodStatusBuilder()
            .withPhase("Pending")
            .addNewCondition()
            .withType("PodScheduled")
            .withStatus("False")
            .withReason("Unschedulable")
            .withMessage("0/1 nodes are available: 1 Insufficient cpu.")
            .endCondition()
            .build());
  }

  public DriverPod with(PodStatus status) {
    return DriverPod.of(
        new PodBuilder()
            .withNewMetadata()
            .withNamespace("dax-spark")
            .withName("x-driver")
            .withCreationTimestamp(created.toString())
            .endMetadata()
            .withStatus(status)
            .build());
  }

  /** A driver's container that is no more. */
  public static PodStatus ended(String phase, int code, String reason, String message) {
    return new PodStatusBuilder()
        .withPhase(phase)
        .addNewContainerStatus()
        .withName(DriverPod.CONTAINER)
        .withImage("x")
        .withImageID("x")
        .withReady(false)
        .withRestartCount(0)
        .withNewState()
        .withNewTerminated()
        .withExitCode(code)
        .withReason(reason)
        .withMessage(message)
        .endTerminated()
        .endState()
        .endContainerStatus()
        .build();
  }
}
