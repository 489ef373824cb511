package io.daxcovid.operator.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.operator.kube.ApiServer;
import io.daxcovid.operator.kube.Manifests;
import io.daxcovid.operator.runner.cluster.SparkOperatorCrds;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.FieldValidateable.Validation;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is shipped, before a real API server that takes no field that it does not know and enforces
 * Pod Security.
 */
class OverlaysIT {
  /** Of others, whose definitions are not ours to carry. */
  private static final String FOREIGN = "monitoring.coreos.com/";

  private static final KubernetesSerialization YAML = new KubernetesSerialization();

  private static KubernetesClient admin;

  @BeforeAll
  static void start() throws Exception {
    ApiServer server = ApiServer.shared();
    SparkOperatorCrds.install(server);
    for (String kind : List.of("kafka", "kafkanodepool", "kafkatopic", "kafkauser")) {
      server.install(
          Manifests.root().resolve("operator/src/test/resources/strimzi/" + kind + ".yaml"));
    }
    admin = server.admin();
    Rendered base = Rendered.of("k8s/base");
    Stream.of(Namespace.class, ServiceAccount.class)
        .flatMap(type -> base.all(type).stream())
        .forEach(object -> admin.resource(object).serverSideApply());
  }

  @Test
  void the_server_takes_every_object_of_every_overlay_as_it_is() {
    assertThat(
            all(overlay -> overlay.rendered().objects().stream())
                .filter(object -> !object.getApiVersion().startsWith(FOREIGN))
                .flatMap(object -> refusal(object).stream()))
        .isEmpty();
  }

  @Test
  void law12_the_server_takes_every_pod_of_every_overlay_under_restricted() {
    assertThat(
            all(overlay -> overlay.rendered().workloads().stream().map(Rendered.Workload::pod))
                .flatMap(pod -> refusal(pod).stream()))
        .isEmpty();
  }

  @Test
  void law12_the_server_would_refuse_a_pod_that_is_not_restricted() {
    Pod open = Overlay.OFFLINE.rendered().workloads().get(0).pod();
    open.getSpec().getContainers().get(0).getSecurityContext().setAllowPrivilegeEscalation(true);

    assertThat(refusal(open)).hasValueSatisfying(said -> assertThat(said).contains("PodSecurity"));
  }

  @ParameterizedTest
  @CsvSource({"zookeeper, spec", "replicas, spec.kafka", "storage, spec.kafka"})
  void the_server_would_refuse_a_kafka_as_it_was_written_once(String field, String place) {
    GenericKubernetesResource kafka =
        Overlay.MINIKUBE.rendered().objects().stream()
            .filter(object -> object.getKind().equals("Kafka"))
            .map(object -> YAML.convertValue(object, GenericKubernetesResource.class))
            .findFirst()
            .orElseThrow();
    Map<String, Object> at = kafka.get((Object[]) place.split("\\."));
    at.put(field, Map.of());

    assertThat(refusal(kafka))
        .hasValueSatisfying(said -> assertThat(said).contains(place + "." + field));
  }

  /** Most are the same in all overlays. */
  private static <T extends HasMetadata> Stream<T> all(Function<Overlay, Stream<T>> objects) {
    return Stream.of(Overlay.values()).flatMap(objects).distinct();
  }

  private static Optional<String> refusal(HasMetadata object) {
    try {
      admin.resource(object).dryRun().fieldValidation(Validation.STRICT).serverSideApply();
      return Optional.empty();
    } catch (KubernetesClientException e) {
      return Optional.of(Rendered.name(object) + ": " + e.getMessage());
    }
  }
}
