package io.daxcovid.local.controller;

import io.daxcovid.settings.Setting;
import io.daxcovid.settings.ValueType;
import io.daxcovid.settings.Values;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a driver is started here.
 *
 * @param home holds {@code jars/} and {@code bin/spark-submit}
 * @param fileSystem put before the paths of snapshots
 * @param lifelinePid process whose end is the driver's end too; empty for none
 */
record SparkSetup(
    Path home,
    Path jobJar,
    String fileSystem,
    String master,
    String driverMemory,
    String lifelinePid) {
  private static final ValueType<Path> EXISTING =
      ValueType.TEXT.as("path that exists", SparkSetup::existing);

  private static final Setting<Path> HOME =
      Setting.required("DAX_SPARK_HOME", EXISTING, "/opt/spark", "Spark's folder");

  private static final Setting<Path> JOB_JAR =
      Setting.required(
          "DAX_JOB_JAR", EXISTING, "spark-app/target/spark-app.jar", "The job that is submitted");

  private static final Setting<String> HDFS_URI =
      Setting.required(
          "DAX_HDFS_URI",
          ValueType.TEXT.as("`hdfs://host:port`", SparkSetup::withoutSlash),
          "hdfs://127.0.0.1:9000",
          "Put before the paths of snapshots");

  private static final Setting<String> MASTER =
      Setting.withDefault(
          "DAX_SPARK_MASTER", ValueType.TEXT, "local[*]", "Spark's master of each driver");

  private static final Setting<String> DRIVER_MEMORY =
      Setting.withDefault("DAX_DRIVER_MEMORY", ValueType.TEXT, "1g", "Heap of each driver");

  private static final Setting<Optional<String>> LIFELINE_PID =
      Setting.optional(
          "DAX_LIFELINE_PID",
          ValueType.TEXT,
          "4711",
          "Process whose end is the end of each driver, too");

  static final List<Setting<?>> SETTINGS =
      List.of(HOME, JOB_JAR, HDFS_URI, MASTER, DRIVER_MEMORY, LIFELINE_PID);

  static SparkSetup from(Values values) {
    return new SparkSetup(
        values.get(HOME),
        values.get(JOB_JAR),
        values.get(HDFS_URI),
        values.get(MASTER),
        values.get(DRIVER_MEMORY),
        values.get(LIFELINE_PID).orElse(""));
  }

  private static Path existing(String text) {
    Path path = Path.of(text).toAbsolutePath().normalize();
    if (!Files.exists(path)) {
      throw new IllegalArgumentException("there is no such file or folder");
    }
    return path;
  }

  private static String withoutSlash(String uri) {
    return uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
  }
}
