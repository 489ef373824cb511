package io.daxcovid.local.controller;

import io.daxcovid.contract.run.PipelineKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The controller as a program of its own, to be killed. */
record ControllerProcess(Process process) implements AutoCloseable {
  static ControllerProcess start(
      Path folder, TestSpark spark, String kafka, PipelineKey pipeline, long generation)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-XX:TieredStopAtLevel=1",
            "-Dlogback.configurationFile=logback.xml",
            "-cp",
            System.getProperty("java.class.path"),
            LocalControllerMain.class.getName());
    builder.environment().putAll(environment(folder, spark, kafka));
    builder.environment().put("DAX_PIPELINE", pipeline.toString());
    builder.environment().put("DAX_GENERATION", Long.toString(generation));
    builder.redirectErrorStream(true);
    builder.redirectOutput(
        ProcessBuilder.Redirect.appendTo(folder.resolve("controller.log").toFile()));
    return new ControllerProcess(builder.start());
  }

  private static Map<String, String> environment(Path folder, TestSpark spark, String kafka) {
    return Map.of(
        "DAX_KAFKA_BOOTSTRAP",
        kafka,
        "DAX_HDFS_URI",
        "hdfs://127.0.0.1:9",
        "DAX_STATE_DIR",
        folder.resolve("state").toString(),
        "DAX_SPARK_HOME",
        spark.home().toString(),
        "DAX_JOB_JAR",
        spark.home().resolve("job.jar").toString(),
        "DAX_HEALTH_PORT",
        "0",
        "DAX_RETRY_BACKOFF",
        "PT0.1S",
        "DAX_SETTLE",
        "PT0.5S");
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  int terminate() throws InterruptedException {
    process.destroy();
    return process.waitFor(30, TimeUnit.SECONDS) ? process.exitValue() : -1;
  }

  int exitCode() throws InterruptedException {
    return process.waitFor(30, TimeUnit.SECONDS) ? process.exitValue() : -1;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
