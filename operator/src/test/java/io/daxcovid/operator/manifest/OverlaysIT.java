package io.daxcovid.operator.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.operator.kube.ApiServer;
import io.daxcovid.operator.runner.cluster.SparkOperatorCrds;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.FieldValidateable.Validation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is shipped, before a real API server that takes no field that it does not know and enforces
 * Pod Security.
 */
class OverlaysIT {
  /** Kinds of others, whose definitions are not ours to carry. */
  private static final Set<String> FOREIGN = Set.of("kafka.strimzi.io/", "monitoring.coreos.com/");

  private static KubernetesClient admin;

  @BeforeAll
  static void start() throws Exception {
    ApiServer server = ApiServer.shared();
    SparkOperatorCrds.install(server);
    admin = server.admin();
    Rendered base = Rendered.of("k8s/base");
    Stream.of(Namespace.class, ServiceAccount.class)
        .flatMap(type -> base.all(type).stream())
        .forEach(object -> admin.resource(object).serverSideApply());
  }

  @ParameterizedTest
  @ValueSource(strings = {"offline"})
  void the_server_takes_every_object_as_it_is(String overlay) {
    assertThat(objects(overlay).flatMap(object -> refusal(object).stream())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"offline"})
  void law12_the_server_takes_every_pod_under_restricted(String overlay) {
    List<Rendered.Workload> workloads = Rendered.of("k8s/overlays/" + overlay).workloads();

    assertThat(workloads).isNotEmpty();
    assertThat(workloads.stream().flatMap(workload -> refusal(workload.pod()).stream())).isEmpty();
  }

  private static Stream<HasMetadata> objects(String overlay) {
    return Rendered.of("k8s/overlays/" + overlay).objects().stream()
        .filter(object -> !FOREIGN.stream().anyMatch(object.getApiVersion()::startsWith));
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
