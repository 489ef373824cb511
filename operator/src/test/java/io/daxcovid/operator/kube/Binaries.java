package io.daxcovid.operator.kube;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Where etcd and kube-apiserver are; one script knows, for people and for tests. */
public final class Binaries {
  private Binaries() {}

  /** Skips the test where there are none; {@code run_tests.sh} says so in its summary. */
  public static Path require() {
    String script = Manifests.root().resolve("operator/kube/api-server.sh").toString();
    try {
      Process process = new ProcessBuilder("sh", script, "find").redirectErrorStream(true).start();
      String said =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      assumeTrue(process.waitFor() == 0, said);
      return Path.of(said);
    } catch (IOException e) {
      throw new UncheckedIOException(script + " cannot be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while looking for an API server", e);
    }
  }
}
