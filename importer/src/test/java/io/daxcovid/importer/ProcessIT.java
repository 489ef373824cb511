package io.daxcovid.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.json.Json;
import io.daxcovid.contract.message.DatasetStatus;
import io.daxcovid.contract.message.SnapshotPublished;
import io.daxcovid.contract.message.Topics;
import io.daxcovid.contract.snapshot.Manifest;
import io.daxcovid.local.testing.EmbeddedHdfs;
import io.daxcovid.local.testing.EmbeddedKafka;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a whole: its own JVM, a real HDFS, a real broker. */
class ProcessIT {
  private static final Duration LONG = Duration.ofMinutes(2);
  private static EmbeddedHdfs hdfs;
  private static EmbeddedKafka kafka;

  @TempDir private Path folder;
  private Sources sources;
  private String root;
  private Map<String, String> variables;

  @BeforeAll
  static void start() throws Exception {
    hdfs = EmbeddedHdfs.start();
    WritableHdfs.await(hdfs.uri());
    kafka = EmbeddedKafka.start();
    // As if a reader had come first and the broker had made the topic for it.
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()))) {
      admin.createTopics(List.of(new NewTopic(Topics.STATUS, 1, (short) 1))).all().get();
    }
  }

  @AfterAll
  static void stop() {
    kafka.close();
    hdfs.close();
  }

  @BeforeEach
  void configure() throws Exception {
    sources = new Sources(folder).writeGood();
    root = "/" + UUID.randomUUID();
    variables = new HashMap<>();
    variables.put("DAX_HDFS_URI", hdfs.uri().toString());
    variables.put("DAX_HDFS_ROOT", root);
    variables.put("DAX_KAFKA_BOOTSTRAP", kafka.bootstrap());
    variables.put("DAX_CASES_SOURCE", sources.cases().toString());
    variables.put("DAX_PRICES_SOURCE", sources.prices().toString());
  }

  @Test
  void once_leaves_snapshots_notifications_and_a_status_and_exits_with_0() throws Exception {
    variables.put("DAX_SYNTHETIC", "true");
    String printed = runToEnd(0, "once");

    Manifest cases = snapshots(Dataset.ECDC_CASES).get(0);
    assertThat(cases.synthetic()).isTrue();
    assertThat(cases.importerVersion()).matches("\\d+\\.\\d+\\.\\d+.*");
    SnapshotPublished event = SnapshotPublished.parse(last(Topics.SNAPSHOTS, "ecdc-cases"));
    assertThat(event.data().snapshotId()).isEqualTo(cases.id());
    assertThat(event.data().path())
        .isEqualTo(root + "/snapshots/ecdc-cases/" + cases.id())
        .doesNotContain("hdfs:");
    DatasetStatus status =
        Json.read(last(Topics.STATUS, "dataset/fse-prices"), DatasetStatus.class);
    assertThat(status.sources().get(0).outcome()).isEqualTo(DatasetStatus.Outcome.PUBLISHED);
    assertThat(new TopicReader(kafka.bootstrap()).cleanupPolicy(Topics.SNAPSHOTS))
        .isEqualTo("compact");
    assertThat(new TopicReader(kafka.bootstrap()).cleanupPolicy(Topics.STATUS))
        .isEqualTo("compact");
    assertThat(printed).contains("(new)").doesNotContain("Exception").doesNotContain("\tat ");
  }

  @Test
  void law5_once_with_a_refused_or_missing_source_exits_with_1_and_one_line_each()
      throws Exception {
    Files.writeString(sources.cases(), "");
    variables.put("DAX_PRICES_SOURCE", folder.resolve("nowhere").toString());

    assertThat(runToEnd(1, "once"))
        .contains("ecdc-cases: refused: cases.csv is empty; there is no snapshot yet")
        .contains("fse-prices: not imported: ")
        .contains("is not there");
  }

  @Test
  void a_wrong_call_or_configuration_exits_with_2_and_says_what_to_write() throws Exception {
    assertThat(runToEnd(2, "twice")).contains("Usage:");
    assertThat(runToEnd(2, "accept", "x")).contains("Not a snapshot id: 'x'");
    variables.remove("DAX_HDFS_URI");
    assertThat(runToEnd(2, "once")).contains("DAX_HDFS_URI is missing");
  }

  @Test
  void run_imports_at_once_and_again_after_each_interval_and_answers_health() throws Exception {
    int port = freePort();
    variables.put("DAX_HEALTH_PORT", Integer.toString(port));
    variables.put("DAX_IMPORT_INTERVAL", "PT0.5S");
    try (ImporterProcess importer = ImporterProcess.start(folder, variables, "run")) {
      await(() -> snapshots(Dataset.ECDC_CASES).size() == 1);
      sources.writeCases(Sources.ECDC_ROWS.replace(",18,", ",19,"));
      await(() -> snapshots(Dataset.ECDC_CASES).size() == 2);
      await(() -> health(port, "live") == 200 && health(port, "ready") == 200);

      importer.terminate();

      assertThat(importer.exitCode()).as("128 + SIGTERM").isEqualTo(143);
      assertThat(importer.printed()).doesNotContain("Exception");
    }
  }

  @Test
  void law7_kafka_may_be_away_and_the_notification_comes_when_it_is_back() throws Exception {
    kafka.part().stop();
    try (ImporterProcess importer = ImporterProcess.start(folder, variables, "run")) {
      await(() -> importer.printed().contains("does not answer; notifications wait"));
      await(() -> snapshots(Dataset.FSE_PRICES).size() == 1);
      kafka.part().startAgain();
      String path = root + "/snapshots/fse-prices/" + snapshots(Dataset.FSE_PRICES).get(0).id();
      await(() -> last(Topics.SNAPSHOTS, "fse-prices").contains(path));
      assertThat(importer.isAlive()).isTrue();
    } finally {
      kafka.part().stop();
      kafka.part().startAgain();
    }
  }

  @Test
  void law9_kill_9_at_any_moment_leaves_nothing_in_the_way() throws Exception {
    variables.put("DAX_IMPORT_INTERVAL", "PT0.001S");
    try (ImporterProcess importer = ImporterProcess.start(folder, variables, "run")) {
      await(() -> importer.printed().contains("(unchanged)"));
      importer.kill();
      importer.exitCode();
    }

    assertThat(runToEnd(0, "once")).contains("ecdc-cases: 4 rows").contains("(unchanged)");
    assertThat(snapshots(Dataset.ECDC_CASES)).hasSize(1);
  }

  private String runToEnd(int code, String... words) throws Exception {
    try (ImporterProcess importer = ImporterProcess.start(folder, variables, words)) {
      assertThat(importer.exitCode()).as(importer.printed()).isEqualTo(code);
      return importer.printed();
    }
  }

  private List<Manifest> snapshots(Dataset dataset) throws Exception {
    return new TestImporter(hdfs.uri(), root, sources, Clock.systemUTC()).snapshots(dataset);
  }

  private static String last(String topic, String key) {
    return new TopicReader(kafka.bootstrap())
        .all(topic).stream()
            .filter(record -> record.key().equals(key))
            .map(ConsumerRecord::value)
            .reduce("", (first, second) -> second);
  }

  private static int health(int port, String which) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + port + "/health/" + which);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
        .statusCode();
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void await(Callable<Boolean> condition) {
    Awaitility.await().atMost(LONG).until(condition);
  }
}
