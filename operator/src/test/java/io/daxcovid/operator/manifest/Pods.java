package io.daxcovid.operator.manifest;

import io.daxcovid.operator.kube.Manifests;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A kind of pod, as a network policy sees it. */
record Pods(String namespace, Map<String, String> labels, Map<String, Integer> ports) {
  private static final String GOLDEN =
      "operator/src/test/resources/runs/smallest/spark-application.yaml";

  /** Those of the overlay's workloads, and those of a run. */
  static List<Pods> of(Rendered rendered) {
    return Stream.concat(
            rendered.workloads().stream()
                .map(one -> new Pods(one.namespace(), one.labels(), one.ports())),
            Stream.of(run()))
        .toList();
  }

  /** Driver and executors have the labels of their SparkApplication. */
  static Pods run() {
    HasMetadata application =
        new KubernetesSerialization().unmarshal(Manifests.text(Manifests.root().resolve(GOLDEN)));
    return new Pods("dax-spark", application.getMetadata().getLabels(), Map.of());
  }

  String name() {
    return labels.getOrDefault("app.kubernetes.io/name", "run");
  }

  boolean has(Map<String, String> wanted) {
    return wanted == null || labels.entrySet().containsAll(wanted.entrySet());
  }
}
