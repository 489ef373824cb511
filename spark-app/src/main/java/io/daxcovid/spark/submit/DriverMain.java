package io.daxcovid.spark.submit;

import io.daxcovid.spark.CorrelationJob;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
    // Before there is a driver: a signal that comes while it is launched is for it, too.
    CompletableFuture<Process> driver = new CompletableFuture<>();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(driver), "end-driver"));
    System.exit(launch(launcher(submission, jar()), driver).waitFor());
  }

  private static Process launch(SparkLauncher launcher, CompletableFuture<Process> driver)
      throws IOException {
    try {
      Process launched = launcher.launch();
      driver.complete(launched);
      return launched;
    } catch (IOException e) {
      driver.completeExceptionally(e);
      throw e;
    }
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

  private static void end(CompletableFuture<Process> launched) {
    try {
      Process driver = launched.get(GRACE_SECONDS, TimeUnit.SECONDS);
      driver.destroy();
      if (!driver.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
        driver.destroyForcibly();
      }
    } catch (ExecutionException | TimeoutException e) {
      // There is no driver that could be ended.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
