package io.daxcovid.local.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daxcovid.settings.UnusableSettingsException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControllerSettingsTest {
  @TempDir Path folder;

  @Test
  void defaults_are_filled_in() throws IOException {
    ControllerSettings settings = read(smallest());
    assertThat(settings.desired().pipeline()).hasToString("local/dax-covid");
    assertThat(settings.desired().settle().quiet()).isEqualTo(Duration.ofSeconds(1));
    assertThat(settings.desired().deadline()).isEqualTo(Duration.ofMinutes(10));
    assertThat(settings.desired().retry().attempts()).isEqualTo(3);
    assertThat(settings.desired().retry().backoff()).isEqualTo(Duration.ofSeconds(5));
    assertThat(settings.spark().driverMemory()).isEqualTo("1g");
    assertThat(settings.spark().fileSystem()).isEqualTo("hdfs://127.0.0.1:9000");
    assertThat(settings.health().port()).isEmpty();
  }

  @Test
  void each_variable_is_read() throws IOException {
    Map<String, String> variables = smallest();
    variables.put("DAX_PIPELINE", "team/other");
    variables.put("DAX_SETTLE", "PT0S");
    variables.put("DAX_DEADLINE", "PT1M");
    variables.put("DAX_RETRY_ATTEMPTS", "5");
    variables.put("DAX_RETRY_BACKOFF", "PT2S");
    variables.put("DAX_PINNED_RUN", "0123456789abcdef0123");
    variables.put("DAX_RUN_AGAIN", "monday");
    variables.put("DAX_GENERATION", "1607940300000");
    variables.put("DAX_FRESH_FOR", "P1D");
    variables.put("DAX_HEALTH_PORT", "8099");
    variables.put("DAX_DRIVER_MEMORY", "2g");
    variables.put("DAX_SPARK_MASTER", "local[2]");
    variables.put("DAX_LIFELINE_PID", "77");
    ControllerSettings settings = read(variables);
    assertThat(settings.desired().pipeline()).hasToString("team/other");
    assertThat(settings.desired().settle().quiet()).isZero();
    assertThat(settings.desired().deadline()).isEqualTo(Duration.ofMinutes(1));
    assertThat(settings.desired().retry().attempts()).isEqualTo(5);
    assertThat(settings.desired().retry().backoff()).isEqualTo(Duration.ofSeconds(2));
    assertThat(settings.desired().wishes().pinnedRun())
        .hasValueSatisfying(run -> assertThat(run).hasToString("0123456789abcdef0123"));
    assertThat(settings.desired().wishes().runAgain()).isEqualTo("monday");
    assertThat(settings.desired().wishes().generation()).isEqualTo(1_607_940_300_000L);
    assertThat(settings.freshness().limit()).isEqualTo(Duration.ofDays(1));
    assertThat(settings.health().port()).hasValue(8099);
    assertThat(settings.spark().driverMemory()).isEqualTo("2g");
    assertThat(settings.spark().master()).isEqualTo("local[2]");
    assertThat(settings.spark().lifelinePid()).isEqualTo("77");
  }

  @Test
  void all_faults_are_said_at_once() {
    assertThatThrownBy(
            () ->
                read(
                    Map.of(
                        "DAX_SETTLE", "two minutes",
                        "DAX_DEADLINE", "PT0S",
                        "DAX_GENERATION", "-1",
                        "DAX_RETRY_ATTEMPTS", "0",
                        "DAX_SPARK_HOME", "/not/there")))
        .isInstanceOf(UnusableSettingsException.class)
        .hasMessageContaining(
            "DAX_KAFKA_BOOTSTRAP is missing, for example DAX_KAFKA_BOOTSTRAP=127.0.0.1:9092")
        .hasMessageContaining("DAX_STATE_DIR is missing")
        .hasMessageContaining("DAX_SPARK_HOME is '/not/there': there is no such")
        .hasMessageContaining("DAX_SETTLE is 'two minutes'")
        .hasMessageContaining("DAX_DEADLINE is 'PT0S': it must be longer than nothing")
        .hasMessageContaining("DAX_GENERATION is '-1': it must be a whole number of at most 18")
        .hasMessageContaining("DAX_RETRY_ATTEMPTS is '0': it must be a whole number from 1 to 100");
  }

  @Test
  void the_settle_window_has_an_end() throws IOException {
    Map<String, String> variables = smallest();
    variables.put("DAX_SETTLE", "61s");
    assertThatThrownBy(() -> read(variables))
        .hasMessageContaining("DAX_SETTLE is '61s': The settle window must lie between");
  }

  private static ControllerSettings read(Map<String, String> variables) {
    return ControllerSettings.from(ControllerSettings.PROGRAM.read(variables));
  }

  private Map<String, String> smallest() throws IOException {
    TestSpark spark = TestSpark.in(folder, "publish");
    Map<String, String> variables = new HashMap<>();
    variables.put("DAX_KAFKA_BOOTSTRAP", "127.0.0.1:9092");
    variables.put("DAX_HDFS_URI", "hdfs://127.0.0.1:9000/");
    variables.put("DAX_STATE_DIR", folder.resolve("state").toString());
    variables.put("DAX_SPARK_HOME", spark.home().toString());
    variables.put("DAX_JOB_JAR", spark.home().resolve("job.jar").toString());
    return variables;
  }
}
