package io.daxcovid.system;

import io.daxcovid.local.process.JavaProgram;
import io.daxcovid.local.sample.Sample;
import io.daxcovid.local.testing.EmbeddedHdfs;
import io.daxcovid.local.testing.EmbeddedKafka;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A namespace under Pod Security {@code restricted} with MySQL in it, and HDFS, Kafka and the
 * importer beside it, on an address that pods reach: what they are is proven elsewhere, what a
 * cluster adds is tested here.
 *
 * @param image of the jobs
 */
record Cluster(
    Kubectl kubectl, String image, EmbeddedHdfs hdfs, EmbeddedKafka kafka, ClusterDatabase database)
    implements AutoCloseable {

  static Cluster start(String namespace) {
    Kubectl kubectl = new Kubectl(namespace);
    kubectl.apply("namespace.yaml", Map.of("namespace", namespace));
    kubectl.run("apply", "-k", Repository.root().resolve("k8s/jobs").toString());
    ClusterDatabase database =
        ClusterDatabase.install(kubectl, SparkOperatorProcess.variable("DAX_MYSQL_IMAGE"));
    String host = SparkOperatorProcess.variable("DAX_CLUSTER_HOST");
    return new Cluster(
        kubectl,
        SparkOperatorProcess.variable("DAX_SPARK_IMAGE"),
        EmbeddedHdfs.start(host),
        EmbeddedKafka.start(host),
        database);
  }

  /** Fetches the sample, writes its snapshots to HDFS and notifies. */
  void importSample(Path folder) throws Exception {
    Sample sample = Sample.write(folder);
    List<String> command =
        new ArrayList<>(
            JavaProgram.server(
                    io.daxcovid.local.process.Repository.around(Repository.root()),
                    "importer",
                    "io.daxcovid.importer.ImporterMain",
                    "384m")
                .command());
    command.add("once");
    Path log = folder.resolve("importer.log");
    ProcessBuilder importer =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    importer.environment().keySet().removeIf(name -> name.startsWith("DAX_"));
    importer
        .environment()
        .putAll(
            Map.of(
                "DAX_HDFS_URI", hdfs.uri().toString(),
                "DAX_KAFKA_BOOTSTRAP", kafka.bootstrap(),
                "DAX_CASES_SOURCE", sample.cases().toString(),
                "DAX_PRICES_SOURCE", sample.prices().toString(),
                "DAX_SYNTHETIC", "true"));
    int code = importer.start().waitFor();
    if (code != 0) {
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
