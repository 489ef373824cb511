package io.daxcovid.system;

import io.daxcovid.local.testing.EmbeddedHdfs;
import io.daxcovid.local.testing.EmbeddedKafka;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A namespace under Pod Security {@code restricted} with MySQL in it, and HDFS, Kafka and the
 * importer beside it, on an address that pods reach: what they are is proven elsewhere, what a
 * cluster adds is tested here.
 */
record Cluster(Kubectl kubectl, EmbeddedHdfs hdfs, EmbeddedKafka kafka, ClusterDatabase database)
    implements AutoCloseable {

  static Cluster start(String namespace) {
    Kubectl kubectl = new Kubectl(namespace);
    kubectl.apply("namespace.yaml", Map.of("namespace", namespace));
    kubectl.run("apply", "-k", Repository.root().resolve("k8s/jobs").toString());
    ClusterDatabase database =
        ClusterDatabase.install(kubectl, ClusterVariables.get("CLUSTER_MYSQL_IMAGE"));
    String host = ClusterVariables.get("CLUSTER_HOST");
    return new Cluster(kubectl, EmbeddedHdfs.start(host), EmbeddedKafka.start(host), database);
  }

  /** Fetches them, writes their snapshots to HDFS and notifies. */
  void importOnce(Inputs inputs, Path log) throws IOException, InterruptedException {
    Process importer =
        new BuiltProgram("importer", "io.daxcovid.importer.ImporterMain", log)
            .start(
                Map.of(
                    "DAX_HDFS_URI", hdfs.uri().toString(),
                    "DAX_KAFKA_BOOTSTRAP", kafka.bootstrap(),
                    "DAX_CASES_SOURCE", inputs.cases().toString(),
                    "DAX_PRICES_SOURCE", inputs.prices().toString(),
                    "DAX_SYNTHETIC", Boolean.toString(inputs.synthetic())),
                "once");
    if (importer.waitFor() != 0) {
      throw new AssertionError("The importer failed: " + Files.readString(log));
    }
  }

  @Override
  public void close() throws IOException {
    kafka.close();
    hdfs.close();
    kubectl.run("delete", "namespace", kubectl.namespace(), "--wait=true", "--timeout=180s");
  }
}
