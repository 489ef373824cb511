package io.daxcovid.operator.runner.driver;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.controller.plan.RunObservation;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodStatus;
import io.fabric8.kubernetes.api.model.PodStatusBuilder;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriverPodTest {
  private static final Pods PODS = Pods.at(Instant.parse("2020-12-14T10:00:00Z"));

  @ParameterizedTest
  @CsvSource({
    "Pending, true",
    "Running, true",
    "Unknown, true",
    "Succeeded, false",
    "Failed, false"
  })
  void law8_only_a_phase_that_is_final_says_that_a_driver_cannot_run(String phase, boolean alive) {
    assertThat(PODS.with(new PodStatusBuilder().withPhase(phase).build()).alive()).isEqualTo(alive);
  }

  @Test
  void outcome_is_the_termination_message() {
    RunObservation.Ended ended = (RunObservation.Ended) PODS.published().ended();
    assertThat(ended.outcome()).contains(Pods.PUBLISHED);
    assertThat(ended.log()).isEqualTo("kubectl logs -n dax-spark x-driver");
  }

  @ParameterizedTest
  @CsvSource({"''", "'{\"state\":\"PUBL'", "'{}'", "'not json'"})
  void law8_half_an_outcome_is_none(String message) {
    assertThat(end(Pods.ended("Failed", 1, "Error", message)).outcome()).isEmpty();
  }

  @Test
  void driver_out_of_memory_is_told_with_the_cure() {
    assertThat(end(Pods.ended("Failed", 137, "OOMKilled", null)).said())
        .isEqualTo(
            "driver pod x-driver ended with exit code 137 (OOMKilled): raise spec.spark.driver.memory");
  }

  @Test
  void pod_that_its_node_threw_out_says_why_even_without_containers() {
    PodStatus evicted =
        new PodStatusBuilder()
            .withPhase("Failed")
            .withReason("Evicted")
            .withMessage("The node was low on resource: memory.")
            .build();
    assertThat(end(evicted).said())
        .isEqualTo("driver pod x-driver ended: Evicted: The node was low on resource: memory.");
  }

  @Test
  void missing_secret_or_image_is_told_in_the_words_of_the_kubelet() {
    PodStatus waiting =
        new PodStatusBuilder()
            .withPhase("Pending")
            .addNewContainerStatus()
            .withName(DriverPod.CONTAINER)
            .withNewState()
            .withNewWaiting("secret \"dax-sink\" not found", "CreateContainerConfigError")
            .endState()
            .endContainerStatus()
            .build();
    assertThat(PODS.with(waiting).pending())
        .hasValueSatisfying(words -> assertThat(words).contains("secret \"dax-sink\" not found"));
  }

  @Test
  void volume_that_cannot_be_mounted_is_told_by_the_secret_that_it_needs() {
    Pod pod =
        new PodBuilder()
            .withNewMetadata()
            .withName("x-driver")
            .withNamespace("dax-spark")
            .endMetadata()
            .withNewSpec()
            .addNewVolume()
            .withName("sink")
            .withNewSecret()
            .withSecretName("dax-sink")
            .endSecret()
            .endVolume()
            .endSpec()
            .withNewStatus()
            .withPhase("Pending")
            .addNewContainerStatus()
            .withName(DriverPod.CONTAINER)
            .withNewState()
            .withNewWaiting(null, "ContainerCreating")
            .endState()
            .endContainerStatus()
            .endStatus()
            .build();
    assertThat(DriverPod.of(pod).pending())
        .contains(
            "driver pod x-driver has not begun: it mounts the Secret dax-sink, which must be there;"
                + " kubectl describe pod -n dax-spark x-driver says why");
  }

  private static RunObservation.Ended end(PodStatus status) {
    return (RunObservation.Ended) PODS.with(status).ended();
  }
}
