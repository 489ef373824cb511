package io.daxcovid.spark.submit;

import io.daxcovid.spark.CorrelationJob;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.spark.launcher.SparkLauncher;

/**
 * Starts the driver here, in client mode, on clusters where nobody else does: the main program of
 * the pod of a Kubernetes Job. It ends when the driver ends, with its exit code, and passes a
 * SIGTERM on. {@code SPARK_HOME} says where Spark is.
 */
public final class DriverMain {
  /** The driver itself leaves after 15 s, the kubelet kills after 30 s. */
  private static final long GRACE_SECONDS = 25;

  private static final int USAGE = 2;

  private DriverMain() {}

  public static void main(String[] arguments) throws Exception {
    Submission submission;
    try {
      submission = Submission.parse(List.of(arguments));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(USAGE);
      return;
    }
    Process driver = launcher(submission, jar()).launch();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(driver), "end-driver"));
    System.exit(driver.waitFor());
  }

  private static SparkLauncher launcher(Submission submission, Path jar) throws IOException {
    SparkLauncher launcher =
        new SparkLauncher()
            .setDeployMode("client")
            .setMainClass(CorrelationJob.class.getName())
            .setAppResource(jar.toString())
            .addAppArgs(submission.job().toArray(String[]::new))
            .redirectOutput(Redirect.INHERIT)
            .redirectError(Redirect.INHERIT);
    submission.conf().forEach(launcher::setConf);
    return launcher;
  }

  /** The job is in the jar that this class is in. */
  private static Path jar() throws URISyntaxException {
    return Path.of(DriverMain.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static void end(Process driver) {
    driver.destroy();
    try {
      if (!driver.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
        driver.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
