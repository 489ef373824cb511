package io.daxcovid.operator.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.daxcovid.contract.message.Topics;
import io.daxcovid.operator.kube.Manifests;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * Objects of Strimzi and of Prometheus' operator, whose definitions are not ours to carry. What
 * Strimzi takes of their fields, {@link OverlaysIT} asks a server; those of Prometheus' operator
 * are a list that was compared with prometheus-operator 0.85: a new field is to be looked up there
 * before it is added to the list.
 */
class ForeignKindsIT {
  private static final KubernetesSerialization YAML = new KubernetesSerialization();
  private static final Rendered STRIMZI = Overlay.MINIKUBE.rendered();

  @Test
  void every_field_is_one_that_was_looked_up() {
    Stream<HasMetadata> foreign =
        Rendered.of("k8s/components/monitoring").objects().stream()
            .filter(object -> object.getApiVersion().equals("monitoring.coreos.com/v1"));
    String list =
        Manifests.text(Manifests.root().resolve("operator/src/test/resources/foreign-fields.txt"));

    TreeSet<String> looked =
        new TreeSet<>(list.lines().filter(line -> !line.startsWith("#")).toList());
    TreeSet<String> used =
        foreign.flatMap(ForeignKindsIT::fields).collect(Collectors.toCollection(TreeSet::new));
    assertThat(used).isEqualTo(looked);
  }

  @Test
  void kafkas_service_is_the_one_that_every_program_is_told() {
    String bootstrap = client().get("DAX_KAFKA_BOOTSTRAP");

    assertThat(named("Kafka"))
        .allSatisfy(
            name -> assertThat(bootstrap).isEqualTo(name + "-kafka-bootstrap.dax-covid.svc:9092"));
    assertThat(
            kind("Kafka")
                .get(0)
                .path("spec")
                .path("kafka")
                .path("listeners")
                .get(0)
                .path("port")
                .asInt())
        .isEqualTo(9092);
  }

  @Test
  void topics_are_those_of_the_contract_and_compacted() {
    assertThat(named("KafkaTopic")).containsExactlyInAnyOrder(Topics.SNAPSHOTS, Topics.STATUS);
    assertThat(kind("KafkaTopic"))
        .allSatisfy(
            topic -> {
              assertThat(topic.path("spec").path("partitions").asInt()).isEqualTo(1);
              assertThat(topic.path("spec").path("config").path("cleanup.policy").asText())
                  .isEqualTo("compact");
            });
  }

  @Test
  void everything_belongs_to_the_one_cluster() {
    assertThat(Stream.of("KafkaNodePool", "KafkaTopic", "KafkaUser").flatMap(k -> kind(k).stream()))
        .allSatisfy(
            object ->
                assertThat(
                        object.path("metadata").path("labels").path("strimzi.io/cluster").asText())
                    .isEqualTo(named("Kafka").get(0)));
  }

  @Test
  void law12_every_program_comes_as_its_own_user() {
    List<String> users =
        STRIMZI.workloads().stream()
            .flatMap(Rendered.Workload::containers)
            .flatMap(container -> container.getEnv().stream())
            .filter(variable -> variable.getName().equals("DAX_KAFKA_USER"))
            .map(EnvVar::getValue)
            .toList();

    assertThat(users).containsExactlyInAnyOrderElementsOf(named("KafkaUser")).hasSize(3);
    assertThat(client()).containsEntry("DAX_KAFKA_SECURITY", "SASL_SSL");
  }

  private static Map<String, String> client() {
    return STRIMZI.all(ConfigMap.class).stream()
        .filter(map -> map.getMetadata().getName().startsWith("kafka-client"))
        .findFirst()
        .orElseThrow()
        .getData();
  }

  private static List<String> named(String kind) {
    return kind(kind).stream().map(one -> one.path("metadata").path("name").asText()).toList();
  }

  private static List<JsonNode> kind(String kind) {
    return STRIMZI.objects().stream()
        .filter(object -> object.getKind().equals(kind))
        .<JsonNode>map(object -> YAML.convertValue(object, JsonNode.class))
        .toList();
  }

  private static Stream<String> fields(HasMetadata object) {
    JsonNode spec = YAML.convertValue(object, JsonNode.class).path("spec");
    return fields(object.getKind(), spec);
  }

  private static Stream<String> fields(String path, JsonNode node) {
    if (node.isArray()) {
      return stream(node).flatMap(one -> fields(path + "[]", one));
    }
    if (!node.isObject() || path.matches(".*\\.(matchLabels|labels|annotations)")) {
      return Stream.of(path);
    }
    return node.properties().stream()
        .map(
            (Entry<String, JsonNode> field) ->
                fields(path + "." + field.getKey(), field.getValue()))
        .flatMap(found -> found);
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
