package io.daxcovid.importer;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.snapshot.Manifest;
import io.daxcovid.local.testing.EmbeddedHdfs;
import io.daxcovid.local.testing.EmbeddedKafka;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;

/**
 * The importer as a program with its settings, sources of its own and a root of its own in HDFS.
 */
record Installation(
    Path folder,
    Sources sources,
    String root,
    EmbeddedHdfs hdfs,
    EmbeddedKafka kafka,
    Map<String, String> variables) {
  private static final Duration LONG = Duration.ofMinutes(2);

  static Installation in(Path folder, EmbeddedHdfs hdfs, EmbeddedKafka kafka) throws IOException {
    Sources sources = new Sources(folder).writeGood();
    String root = "/" + UUID.randomUUID();
    Map<String, String> variables = new HashMap<>();
    variables.put("DAX_HDFS_URI", hdfs.uri().toString());
    variables.put("DAX_HDFS_ROOT", root);
    variables.put("DAX_KAFKA_BOOTSTRAP", kafka.bootstrap());
    variables.put("DAX_CASES_SOURCE", sources.cases().toString());
    variables.put("DAX_PRICES_SOURCE", sources.prices().toString());
    variables.put("DAX_SPOOL", folder.resolve("spool").toString());
    variables.put("DAX_HEALTH_PORT", Integer.toString(freePort()));
    return new Installation(folder, sources, root, hdfs, kafka, variables);
  }

  ImporterProcess start(String... words) throws IOException {
    return ImporterProcess.start(folder, variables, words);
  }

  List<Manifest> snapshots(Dataset dataset) throws Exception {
    return new TestImporter(hdfs.uri(), root, sources, Clock.systemUTC()).snapshots(dataset);
  }

  /** The newest value of a key. */
  String last(String topic, String key) {
    return new TopicReader(kafka.bootstrap())
        .all(topic).stream()
            .filter(record -> record.key().equals(key))
            .map(ConsumerRecord::value)
            .reduce("", (first, second) -> second);
  }

  HttpResponse<String> ask(String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + variables.get("DAX_HEALTH_PORT") + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  /** The value of a metric, labels and all; NaN if it is not there. */
  double metric(String name) throws Exception {
    return ask("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElse(Double.NaN);
  }

  /** Until it holds; whoever cannot be asked yet is asked again. */
  static void await(Callable<Boolean> condition) {
    Awaitility.await().atMost(LONG).ignoreExceptions().until(condition);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
