package io.daxcovid.operator.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretVolumeSource;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;

/** What holds of every object, whatever it is for. */
class ManifestRulesIT {
  /** Made by the installer, or by Strimzi for the users of these names. */
  private static final Set<String> SECRETS =
      Set.of(
          "mysql-root",
          "mysql-migrator",
          "mysql-writer",
          "mysql-reader",
          "importer",
          "operator",
          "web",
          "knox",
          "knox-tls",
          "dax-covid-cluster-ca-cert");

  private static final Pattern PINNED =
      Pattern.compile(".+/.+:(?!latest).+|mysql:9\\.7|memcached:1\\.6\\..+");

  @ParameterizedTest
  @EnumSource
  void every_object_has_the_standard_labels(Overlay overlay) {
    assertThat(overlay.rendered().objects())
        .allSatisfy(
            object ->
                assertThat(object.getMetadata().getLabels())
                    .as(Rendered.name(object))
                    .containsEntry("app.kubernetes.io/part-of", "dax-covid")
                    .containsEntry("app.kubernetes.io/instance", "dax-covid")
                    .containsEntry("app.kubernetes.io/managed-by", "kustomize"));
    assertThat(named(overlay))
        .allSatisfy(
            object ->
                assertThat(object.getMetadata().getLabels())
                    .as(Rendered.name(object))
                    .containsKey("app.kubernetes.io/name"));
  }

  /** Generated ConfigMaps and the six lines of the pipeline are named by their kustomization. */
  private static List<HasMetadata> named(Overlay overlay) {
    return overlay.rendered().objects().stream()
        .filter(object -> !(object instanceof ConfigMap))
        .filter(object -> !object.getKind().equals("CorrelationPipeline"))
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void law12_no_secret_is_in_a_file_and_each_one_that_is_named_is_known(Overlay overlay) {
    assertThat(overlay.rendered().all(Secret.class)).isEmpty();
    assertThat(
            overlay.rendered().workloads().stream()
                .flatMap(workload -> workload.template().getSpec().getVolumes().stream())
                .map(Volume::getSecret)
                .filter(Objects::nonNull)
                .map(SecretVolumeSource::getSecretName))
        .isSubsetOf(SECRETS);
  }

  @ParameterizedTest
  @EnumSource
  void law12_passwords_come_as_files(Overlay overlay) {
    assertThat(containers(overlay).flatMap(container -> container.getEnv().stream()))
        .filteredOn(variable -> variable.getValueFrom() != null)
        .filteredOn(variable -> variable.getValueFrom().getSecretKeyRef() != null)
        .allSatisfy(
            variable ->
                assertThat(variable.getValueFrom().getSecretKeyRef().getKey())
                    .isEqualTo("username"));
  }

  @ParameterizedTest
  @EnumSource
  void every_image_says_which_one(Overlay overlay) {
    assertThat(containers(overlay).map(Container::getImage)).allMatch(PINNED.asMatchPredicate());
  }

  @ParameterizedTest
  @EnumSource
  void every_container_says_what_it_needs_and_at_most_gets(Overlay overlay) {
    assertThat(containers(overlay))
        .allSatisfy(
            container -> {
              assertThat(container.getResources().getRequests())
                  .containsKeys("cpu", "memory", "ephemeral-storage");
              assertThat(container.getResources().getLimits())
                  .containsOnlyKeys("memory", "ephemeral-storage");
              assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
            });
  }

  /** What it may fill must be less than what it may hold before it is ended for it. */
  @ParameterizedTest
  @EnumSource
  void folders_for_scratch_have_a_size_within_the_limit_of_their_container(Overlay overlay) {
    assertThat(overlay.rendered().workloads())
        .allSatisfy(
            workload -> {
              BigDecimal folders =
                  workload.template().getSpec().getVolumes().stream()
                      .map(Volume::getEmptyDir)
                      .filter(Objects::nonNull)
                      .filter(folder -> !"Memory".equals(folder.getMedium()))
                      .map(folder -> folder.getSizeLimit().getNumericalAmount())
                      .reduce(BigDecimal.ZERO, BigDecimal::add);
              BigDecimal limits =
                  workload.template().getSpec().getContainers().stream()
                      .map(one -> one.getResources().getLimits().get("ephemeral-storage"))
                      .map(Quantity::getNumericalAmount)
                      .reduce(BigDecimal.ZERO, BigDecimal::add);
              assertThat(limits).isGreaterThan(folders);
            });
  }

  @ParameterizedTest
  @EnumSource
  void every_xml_file_of_settings_can_be_read(Overlay overlay) {
    assertThat(overlay.rendered().all(ConfigMap.class))
        .flatExtracting(map -> map.getData().entrySet())
        .filteredOn(file -> file.getKey().endsWith(".xml"))
        .hasSizeGreaterThan(1)
        .allSatisfy(
            file ->
                DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(file.getValue()))));
  }

  @ParameterizedTest
  @EnumSource
  void whatever_stays_is_probed_and_gives_way_one_pod_at_a_time(Overlay overlay) {
    Set<Map<String, String>> budgets =
        overlay.rendered().all(PodDisruptionBudget.class).stream()
            .map(budget -> budget.getSpec().getSelector().getMatchLabels())
            .collect(Collectors.toSet());
    assertThat(overlay.rendered().workloads())
        .filteredOn(workload -> !workload.ends())
        .allSatisfy(
            workload -> {
              assertThat(workload.template().getSpec().getContainers())
                  .allSatisfy(
                      container -> {
                        assertThat(container.getReadinessProbe()).isNotNull();
                        assertThat(container.getLivenessProbe()).isNotNull();
                      });
              assertThat(budgets).anyMatch(selector -> workload.has(selector));
            });
  }

  @ParameterizedTest
  @EnumSource
  void every_service_leads_to_a_port_of_some_pod(Overlay overlay) {
    List<Rendered.Workload> workloads = overlay.rendered().workloads();
    for (Service service : overlay.rendered().all(Service.class)) {
      List<Rendered.Workload> behind =
          workloads.stream().filter(one -> one.has(service.getSpec().getSelector())).toList();
      assertThat(behind).as(Rendered.name(service)).hasSize(1);
      service
          .getSpec()
          .getPorts()
          .forEach(
              port ->
                  assertThat(behind.get(0).ports()).containsKey(port.getTargetPort().getStrVal()));
    }
  }

  private static Stream<Container> containers(Overlay overlay) {
    return overlay.rendered().workloads().stream().flatMap(Rendered.Workload::containers);
  }
}
