package io.daxcovid.operator.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.daxcovid.operator.kube.Binaries;
import io.daxcovid.operator.kube.Manifests;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a cluster must have free: all that runs, the operators of others, and one run. */
class MemoryIT {
  private static final KubernetesSerialization YAML = new KubernetesSerialization();
  private static final BigDecimal MOST = bytes("5325Mi"); // 5.2 GiB

  /** Its own way of counting, on manifests as they are. */
  private static final String INSTALLER =
      """
      . install/preflight/needs.sh
      with() { return 1; }
      home=. work=$3 DAX_KAFKA=$4 DAX_RUNNER=SparkOperator
      "$1" kustomize "$2" >"$work/all.yaml"
      count_needs
      echo "$memory_needed"
      """;

  @ParameterizedTest
  @EnumSource(names = {"MINIKUBE", "KIND", "OFFLINE", "GENERIC"})
  void memory_asked_for_with_a_run_at_work_stays_within_the_promise(Overlay overlay) {
    BigDecimal most = overlay == Overlay.GENERIC ? MOST.add(page(overlay)) : MOST;
    BigDecimal all = all(overlay);

    assertThat(all).as("%s of %s MiB", mebi(all), mebi(most)).isLessThanOrEqualTo(most);
    assertThat(ours(overlay)).isGreaterThan(bytes("1Gi"));
  }

  @ParameterizedTest
  @EnumSource(names = {"MINIKUBE", "KIND", "OFFLINE", "GENERIC"})
  void the_installer_asks_for_as_much_as_that(Overlay overlay, @TempDir Path work)
      throws Exception {
    Process process =
        new ProcessBuilder(
                "sh",
                "-c",
                INSTALLER,
                "sh",
                Binaries.require().resolve("kubectl").toString(),
                overlay.folder(),
                work.toString(),
                overlay == Overlay.OFFLINE ? "plain" : "strimzi")
            .directory(Manifests.root().toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isZero();
    assertThat(said.strip()).isEqualTo(Long.toString(mebi(all(overlay))));
  }

  private static BigDecimal all(Overlay overlay) {
    return ours(overlay).add(kafka(overlay)).add(charts(overlay)).add(run(overlay));
  }

  private static BigDecimal ours(Overlay overlay) {
    return overlay.rendered().workloads().stream()
        .filter(workload -> !workload.ends())
        .map(MemoryIT::requests)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The second one of a cluster of several nodes, which outlives one of them. */
  private static BigDecimal page(Overlay overlay) {
    return overlay.rendered().workloads().stream()
        .filter(workload -> workload.object().getMetadata().getName().equals("web"))
        .map(workload -> requests(workload).divide(BigDecimal.valueOf(workload.replicas())))
        .findFirst()
        .orElseThrow();
  }

  private static BigDecimal requests(Rendered.Workload workload) {
    return workload.template().getSpec().getContainers().stream()
        .map(container -> container.getResources().getRequests().get("memory"))
        .map(Quantity::getNumericalAmount)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .multiply(BigDecimal.valueOf(workload.replicas()));
  }

  /** Strimzi makes brokers and entity operator. */
  private static BigDecimal kafka(Overlay overlay) {
    BigDecimal sum = BigDecimal.ZERO;
    for (HasMetadata object : overlay.rendered().objects()) {
      JsonNode spec = YAML.convertValue(object, JsonNode.class).path("spec");
      if (object.getKind().equals("KafkaNodePool")) {
        sum = sum.add(request(spec).multiply(BigDecimal.valueOf(spec.path("replicas").asInt())));
      }
      if (object.getKind().equals("Kafka")) {
        sum = sum.add(request(spec.path("entityOperator").path("topicOperator")));
        sum = sum.add(request(spec.path("entityOperator").path("userOperator")));
      }
    }
    return sum;
  }

  private static BigDecimal charts(Overlay overlay) {
    JsonNode spark = values("spark-operator");
    BigDecimal sum = request(spark.path("controller")).add(request(spark.path("webhook")));
    return overlay == Overlay.OFFLINE ? sum : sum.add(request(values("strimzi")));
  }

  /** A driver and its executors, by the operator's settings. */
  private static BigDecimal run(Overlay overlay) {
    Map<String, String> settings =
        overlay.rendered().all(ConfigMap.class).stream()
            .filter(map -> map.getMetadata().getName().startsWith("operator-settings"))
            .findFirst()
            .orElseThrow()
            .getData();
    Map<String, String> spark =
        Arrays.stream(settings.get("DAX_SPARK_CONF").split(",", -1))
            .map(setting -> List.of(setting.split("=", 2)))
            .collect(Collectors.toMap(setting -> setting.get(0), setting -> setting.get(1)));
    BigDecimal driver =
        heap(settings.get("DAX_DRIVER_MEMORY")).add(heap(spark.get("spark.driver.memoryOverhead")));
    BigDecimal executor =
        heap(settings.get("DAX_EXECUTOR_MEMORY"))
            .add(heap(spark.get("spark.executor.memoryOverhead")));
    return driver.add(executor.multiply(new BigDecimal(settings.get("DAX_EXECUTORS"))));
  }

  /** As Spark writes it. */
  private static BigDecimal heap(String size) {
    return bytes(size.replace("m", "Mi").replace("g", "Gi"));
  }

  private static JsonNode values(String chart) {
    return YAML.unmarshal(
        Manifests.text(Manifests.root().resolve("helm-values/" + chart + ".yaml")), JsonNode.class);
  }

  private static BigDecimal request(JsonNode part) {
    return bytes(part.path("resources").path("requests").path("memory").asText());
  }

  private static BigDecimal bytes(String size) {
    return new Quantity(size).getNumericalAmount();
  }

  private static long mebi(BigDecimal bytes) {
    return bytes.longValue() >> 20;
  }
}
