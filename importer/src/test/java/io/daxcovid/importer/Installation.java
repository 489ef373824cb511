package io.daxcovid.importer;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.snapshot.Manifest;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;

/** The importer as a program with its settings. */
record Installation(ImporterFixture fixture, Map<String, String> variables) {
  private static final Duration LONG = Duration.ofMinutes(2);

  static Installation of(ImporterFixture fixture) throws IOException {
    Map<String, String> variables = fixture.variables(fixture.kafka().bootstrap());
    variables.put("DAX_HEALTH_PORT", Integer.toString(freePort()));
    return new Installation(fixture, variables);
  }

  ImporterProcess start(String... words) throws IOException {
    return ImporterProcess.start(fixture.folder(), variables, words);
  }

  List<Manifest> snapshots(Dataset dataset) throws Exception {
    return fixture.importer().snapshots(dataset);
  }

  /** The newest value of a key. */
  String last(String topic, String key) {
    return new TopicReader(fixture.kafka().bootstrap())
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
