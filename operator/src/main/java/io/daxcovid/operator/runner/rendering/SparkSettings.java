package io.daxcovid.operator.runner.rendering;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Spark's settings for a run, as far as they do not depend on who runs it. */
final class SparkSettings {
  /**
   * The webhook of the Spark operator refuses these too; a Job has none, and needs them as much.
   */
  private static final Set<String> OURS =
      Set.of(
          "spark.master",
          "spark.submit.deployMode",
          "spark.kubernetes.driver.master",
          "spark.kubernetes.namespace",
          "spark.kubernetes.container.image",
          "spark.kubernetes.driver.container.image",
          "spark.kubernetes.executor.container.image",
          "spark.kubernetes.authenticate.driver.serviceAccountName",
          "spark.kubernetes.authenticate.executor.serviceAccountName",
          "spark.kubernetes.driver.pod.name",
          "spark.kubernetes.driver.podTemplateFile",
          "spark.kubernetes.executor.podTemplateFile");

  private static final Pattern SECRET =
      Pattern.compile("(?i).*(password|secret[._-]?key|access[._-]?key|oauthToken(File)?)");

  /** So that a driver needs rights on pods, and on nothing else. */
  private static final Map<String, String> FEWER_RIGHTS =
      Map.of(
          "spark.kubernetes.executor.disableConfigMap", "true",
          "spark.kubernetes.driver.ownPersistentVolumeClaim", "false",
          "spark.kubernetes.driver.reusePersistentVolumeClaim", "false",
          "spark.kubernetes.driver.service.deleteOnTermination", "false");

  private SparkSettings() {}

  static Map<String, String> of(Map<String, String> wanted) {
    wanted.keySet().stream()
        .filter(OURS::contains)
        .sorted()
        .findFirst()
        .ifPresent(
            key -> {
              throw new IllegalArgumentException(
                  "spec.spark.sparkConf must not set %s: the operator does; see spec.spark.image, spec.spark.driver and spec.spark.executor"
                      .formatted(key));
            });
    refuseSecrets("spec.spark.sparkConf", wanted);
    Map<String, String> settings = new TreeMap<>(wanted);
    settings.putAll(FEWER_RIGHTS);
    return settings;
  }

  /** They would stand in the object for everybody to read (law 12). */
  static void refuseSecrets(String field, Map<String, String> settings) {
    settings.keySet().stream()
        .filter(key -> SECRET.matcher(key).matches())
        .sorted()
        .findFirst()
        .ifPresent(
            key -> {
              throw new IllegalArgumentException(
                  "%s must not hold %s, which looks like a secret: put it into a Secret and mount that by spec.spark.driver.template"
                      .formatted(field, key));
            });
  }
}
