package io.daxcovid.operator;

import java.util.HashMap;
import java.util.Map;

/** What an operator of a test is told. */
final class OperatorSettingsFor {
  private OperatorSettingsFor() {}

  static Map<String, String> environment(String kafka) {
    return new HashMap<>(
        Map.of(
            "DAX_KAFKA_BOOTSTRAP", kafka,
            "DAX_SPARK_IMAGE", "localhost/spark-app:0.1.0",
            "DAX_SINK_URL", "jdbc:mysql://127.0.0.1:9/daxcovid",
            "DAX_HDFS_URI", "hdfs://127.0.0.1:9",
            "DAX_LEASE_DURATION", "12s",
            "DAX_WATCH", "10s",
            "DAX_HEALTH_PORT", "0"));
  }

  static OperatorSettings of(String kafka) {
    return OperatorSettings.from(OperatorSettings.PROGRAM.read(environment(kafka)));
  }
}
