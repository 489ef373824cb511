package io.daxcovid.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The real Spark operator, beside the cluster instead of in it: without its webhook, which must not
 * be needed. It submits with the Spark of our own image.
 */
final class SparkOperatorProcess implements AutoCloseable {
  private final Process process;

  private SparkOperatorProcess(Process process) {
    this.process = process;
  }

  /**
   * @param folder gets Spark's home and the log
   */
  static SparkOperatorProcess start(Kubectl cluster, Path folder) throws IOException {
    cluster.run("apply", "--server-side", "-f", variable("DAX_SPARK_CRDS"));
    ProcessBuilder builder =
        new ProcessBuilder(
            "spark-operator",
            "controller",
            "start",
            "--namespaces=" + cluster.namespace(),
            "--enable-ui-service=false",
            "--health-probe-bind-address=0",
            "--controller-threads=2");
    builder.environment().put("SPARK_HOME", home(folder.resolve("spark")).toString());
    builder.environment().put("KUBERNETES_SERVICE_HOST", "127.0.0.1");
    builder.environment().put("KUBERNETES_SERVICE_PORT", "6443");
    return new SparkOperatorProcess(
        builder
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("spark-operator.log").toFile())
            .start());
  }

  private static Path home(Path home) throws IOException {
    Path image = Repository.root().resolve("images/spark-app");
    Files.createDirectories(home);
    Files.createSymbolicLink(home.resolve("bin"), image.resolve("files/opt/spark/bin"));
    Files.createSymbolicLink(
        home.resolve("jars"), image.resolve("target/image/spark/opt/spark/jars"));
    return home;
  }

  static String variable(String name) {
    return Stream.ofNullable(System.getenv(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException(name + " is not set: sh system-tests/cluster.sh"));
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
