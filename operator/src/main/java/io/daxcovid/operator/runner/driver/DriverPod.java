package io.daxcovid.operator.runner.driver;

import io.daxcovid.contract.json.Json;
import io.daxcovid.contract.json.MalformedJsonException;
import io.daxcovid.contract.run.Outcome;
import io.daxcovid.controller.plan.RunObservation;
import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One driver pod, read for what an attempt's end or delay looks like. */
public record DriverPod(Pod pod) {
  /** What Spark calls the container; a pod may have others. */
  public static final String CONTAINER = "spark-kubernetes-driver";

  public static DriverPod of(Pod pod) {
    return new DriverPod(pod);
  }

  public String name() {
    return pod.getMetadata().getName();
  }

  public Instant created() {
    return Instant.parse(pod.getMetadata().getCreationTimestamp());
  }

  /** When it is to be gone, if it is being deleted. */
  Optional<Instant> deleting() {
    return Optional.ofNullable(pod.getMetadata().getDeletionTimestamp()).map(Instant::parse);
  }

  /** It can still run: neither Succeeded nor Failed, whatever became of its node. */
  public boolean alive() {
    return !List.of("Succeeded", "Failed").contains(phase());
  }

  /** What keeps it from beginning, if it has not begun. */
  public Optional<String> pending() {
    return Optional.of(
            "driver pod %s has not begun: %s".formatted(name(), new Obstacle(pod).words()))
        .filter(words -> phase().equals("Pending"));
  }

  public RunObservation ended() {
    String log = "kubectl logs -n " + pod.getMetadata().getNamespace() + " " + name();
    return new RunObservation.Ended(outcome(), said(), log);
  }

  private String phase() {
    return Optional.ofNullable(pod.getStatus()).map(PodStatus::getPhase).orElse("Pending");
  }

  /** By the termination message; empty if there is none, or half of one. */
  private Optional<Outcome> outcome() {
    return terminated().map(ContainerStateTerminated::getMessage).flatMap(DriverPod::parse);
  }

  private static Optional<Outcome> parse(String message) {
    try {
      return Optional.of(Json.read(message, Outcome.class)).filter(known -> known.state() != null);
    } catch (MalformedJsonException e) {
      return Optional.empty();
    }
  }

  private String said() {
    PodStatus status = pod.getStatus();
    if (status.getReason() != null) {
      return "driver pod %s ended: %s"
          .formatted(name(), join(status.getReason(), status.getMessage()));
    }
    return terminated()
        .map(
            end ->
                "driver pod %s ended with exit code %d (%s)%s"
                    .formatted(name(), end.getExitCode(), end.getReason(), cure(end)))
        .orElse("");
  }

  private static String cure(ContainerStateTerminated end) {
    return "OOMKilled".equals(end.getReason()) ? ": raise spec.spark.driver.memory" : "";
  }

  private Optional<ContainerStateTerminated> terminated() {
    return containers()
        .filter(container -> container.getName().equals(CONTAINER))
        .map(container -> container.getState())
        .filter(state -> state != null && state.getTerminated() != null)
        .map(state -> state.getTerminated())
        .findFirst();
  }

  private Stream<ContainerStatus> containers() {
    return Stream.ofNullable(pod.getStatus())
        .flatMap(status -> status.getContainerStatuses().stream());
  }

  static String join(String reason, String message) {
    return message == null || message.isBlank() ? reason : reason + ": " + message.strip();
  }
}
