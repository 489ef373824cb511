package io.daxcovid.operator.runner.driver;

import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What keeps a pod from beginning, as far as the cluster says it. */
record Obstacle(Pod pod) {
  private static final List<String> NO_NEWS = List.of("ContainerCreating", "PodInitializing");

  String words() {
    return Stream.concat(waiting(), unscheduled()).findFirst().orElseGet(this::unsaid);
  }

  private Stream<String> waiting() {
    return containers()
        .map(container -> container.getState())
        .filter(state -> state != null && state.getWaiting() != null)
        .map(state -> state.getWaiting())
        .filter(waiting -> !NO_NEWS.contains(waiting.getReason()))
        .map(waiting -> DriverPod.join(waiting.getReason(), waiting.getMessage()));
  }

  private Stream<ContainerStatus> containers() {
    return Stream.ofNullable(pod.getStatus())
        .flatMap(status -> status.getContainerStatuses().stream());
  }

  private Stream<String> unscheduled() {
    return Stream.ofNullable(pod.getStatus())
        .flatMap(status -> status.getConditions().stream())
        .filter(condition -> condition.getType().equals("PodScheduled"))
        .filter(condition -> condition.getStatus().equals("False"))
        .map(condition -> DriverPod.join(condition.getReason(), condition.getMessage()));
  }

  /** A volume that cannot be mounted is told by Events alone, which we may not read. */
  private String unsaid() {
    String look =
        "kubectl describe pod -n %s %s says why"
            .formatted(pod.getMetadata().getNamespace(), pod.getMetadata().getName());
    List<String> secrets = secrets();
    return secrets.isEmpty()
        ? look
        : "it mounts the Secret %s, which must be there; ".formatted(String.join(" and ", secrets))
            + look;
  }

  private List<String> secrets() {
    return Optional.ofNullable(pod.getSpec()).map(PodSpec::getVolumes).orElse(List.of()).stream()
        .filter(volume -> volume.getSecret() != null)
        .map(volume -> volume.getSecret().getSecretName())
        .toList();
  }
}
