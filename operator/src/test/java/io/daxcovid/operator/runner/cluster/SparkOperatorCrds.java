package io.daxcovid.operator.runner.cluster;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.daxcovid.operator.kube.ApiServer;
import io.daxcovid.operator.kube.Manifests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The real Spark operator's CRD, which is not ours to carry. */
public final class SparkOperatorCrds {
  private static final String FILE = "sparkoperator.k8s.io_sparkapplications.yaml";

  private SparkOperatorCrds() {}

  /** Skips the test where they are not; {@code run_tests.sh} says so in its summary. */
  public static void install(ApiServer server) throws IOException, InterruptedException {
    String script = Manifests.root().resolve("operator/kube/spark-operator-crds.sh").toString();
    Process process = new ProcessBuilder("sh", script, "find").redirectErrorStream(true).start();
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assumeTrue(process.waitFor() == 0, said);
    server.install(Path.of(said).resolve(FILE));
  }
}
