package io.daxcovid.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daxcovid.settings.UnusableSettingsException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OperatorSettingsTest {
  private final Map<String, String> given = OperatorSettingsFor.environment("kafka:9092");

  @Test
  void four_settings_are_enough() {
    OperatorSettings settings = read();

    assertThat(settings.namespaces()).as("its own").isEmpty();
    assertThat(settings.kafka().address().bootstrap()).isEqualTo("kafka:9092");
    assertThat(settings.defaults().spark().version()).isEqualTo("4.1.1");
    assertThat(settings.defaults().sink().allowed()).isEmpty();
    assertThat(settings.pace().resync()).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void namespaces_are_separated_by_commas() {
    given.put("DAX_NAMESPACES", "research, dax-covid");

    assertThat(read().namespaces()).containsExactlyInAnyOrder("dax-covid", "research");
  }

  @Test
  void sparks_settings_are_separated_by_commas() {
    given.put("DAX_SPARK_CONF", "spark.a=1, spark.b=x=y");

    assertThat(read().defaults().spark().conf())
        .containsExactlyInAnyOrderEntriesOf(Map.of("spark.a", "1", "spark.b", "x=y"));
  }

  @Test
  void what_is_no_setting_of_spark_is_named() {
    given.put("DAX_SPARK_CONF", "spark.a");

    assertThatThrownBy(this::read).hasMessageContaining("'spark.a' is not key=value");
  }

  @Test
  void what_must_be_given_is_asked_for_all_at_once() {
    assertThatThrownBy(() -> OperatorSettings.PROGRAM.read(Map.of()))
        .isInstanceOf(UnusableSettingsException.class)
        .hasMessageContaining("DAX_KAFKA_BOOTSTRAP")
        .hasMessageContaining("DAX_SPARK_IMAGE")
        .hasMessageContaining("DAX_SINK_URL")
        .hasMessageContaining("DAX_HDFS_URI");
  }

  @Test
  void law12_the_password_of_kafka_is_shown_nowhere() {
    given.put("DAX_KAFKA_SECURITY", "SASL_SSL");
    given.put("DAX_KAFKA_USER", "dax");
    given.put("DAX_KAFKA_PASSWORD", "open sesame");

    assertThat(OperatorSettings.PROGRAM.read(given).toString()).doesNotContain("sesame");
    assertThat(read().toString()).doesNotContain("sesame");
  }

  private OperatorSettings read() {
    return OperatorSettings.from(OperatorSettings.PROGRAM.read(given));
  }
}
