package io.daxcovid.local.controller;

import java.nio.file.Files;
import java.nio.file.Path;

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
  static SparkSetup from(Environment env) {
    return new SparkSetup(
        env.required("DAX_SPARK_HOME", SparkSetup::existing),
        env.required("DAX_JOB_JAR", SparkSetup::existing),
        env.required("DAX_HDFS_URI", SparkSetup::withoutSlash),
        env.or("DAX_SPARK_MASTER", "local[*]", text -> text),
        env.or("DAX_DRIVER_MEMORY", "1g", text -> text),
        env.or("DAX_LIFELINE_PID", "", text -> text));
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
