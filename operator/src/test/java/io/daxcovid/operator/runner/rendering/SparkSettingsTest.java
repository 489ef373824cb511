package io.daxcovid.operator.runner.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparkSettingsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "spark.master",
        "spark.kubernetes.driver.master",
        "spark.kubernetes.container.image",
        "spark.kubernetes.driver.container.image",
        "spark.kubernetes.executor.container.image",
        "spark.kubernetes.authenticate.driver.serviceAccountName",
        "spark.kubernetes.authenticate.executor.serviceAccountName",
        "spark.kubernetes.namespace"
      })
  void what_the_webhook_of_the_spark_operator_refuses_is_refused_with_a_cure(String key) {
    assertThatThrownBy(() -> SparkSettings.of(Map.of(key, "x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sparkConf must not set " + key)
        .hasMessageContaining("spec.spark.image");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spark.ssl.keyPassword",
        "spark.hadoop.fs.s3a.secret.key",
        "spark.hadoop.fs.s3a.access.key",
        "spark.kubernetes.authenticate.driver.oauthToken",
        "spark.kubernetes.authenticate.executor.oauthTokenFile"
      })
  void law12_secret_in_plain_sight_is_refused(String key) {
    assertThatThrownBy(() -> SparkSettings.of(Map.of(key, "hunter2")))
        .hasMessageContaining(key)
        .hasMessageContaining("Secret")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void law12_driver_asks_for_no_right_that_it_can_do_without_whatever_the_pipeline_says() {
    assertThat(
            SparkSettings.of(
                Map.of("spark.kubernetes.executor.disableConfigMap", "false", "spark.a", "b")))
        .containsEntry("spark.a", "b")
        .containsEntry("spark.kubernetes.executor.disableConfigMap", "true")
        .containsEntry("spark.kubernetes.driver.service.deleteOnTermination", "false");
  }
}
