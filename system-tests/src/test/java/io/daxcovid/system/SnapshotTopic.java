package io.daxcovid.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.json.Json;
import io.daxcovid.contract.message.SnapshotPublished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** All notifications of a running system, from the first one, in the order in which they came. */
final class SnapshotTopic implements AutoCloseable {
  private static final TopicPartition PARTITION = new TopicPartition("dataset-snapshots", 0);

  private final KafkaConsumer<String, String> consumer;
  private final List<SnapshotPublished> events = new ArrayList<>();

  private SnapshotTopic(KafkaConsumer<String, String> consumer) {
    this.consumer = consumer;
  }

  /** Of the system in this state folder, which has to be up. */
  static SnapshotTopic of(Path state) throws IOException {
    String bootstrap =
        Files.readAllLines(state.resolve("endpoints.env")).stream()
            .filter(line -> line.startsWith("DAX_KAFKA_BOOTSTRAP="))
            .map(line -> line.substring(line.indexOf('=') + 1))
            .findFirst()
            .orElseThrow();
    return at(bootstrap);
  }

  static SnapshotTopic at(String bootstrap) {
    KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrap),
            new StringDeserializer(),
            new StringDeserializer());
    consumer.assign(List.of(PARTITION));
    consumer.seekToBeginning(List.of(PARTITION));
    return new SnapshotTopic(consumer);
  }

  /**
   * Each snapshot that was notified up to now, once. The newest one may be notified again, an older
   * one never.
   */
  List<SnapshotPublished> snapshots(String dataset) {
    long end = consumer.endOffsets(List.of(PARTITION)).get(PARTITION);
    while (consumer.position(PARTITION) < end) {
      consumer.poll(Duration.ofMillis(200)).forEach(message -> take(message.value()));
    }
    return events.stream().filter(event -> event.subject().equals(dataset)).toList();
  }

  private void take(String message) {
    SnapshotPublished event = Json.read(message, SnapshotPublished.class);
    Optional<SnapshotPublished> newest =
        events.stream()
            .filter(known -> known.subject().equals(event.subject()))
            .reduce((a, b) -> b);
    if (newest.filter(known -> known.id().equals(event.id())).isPresent()) {
      return;
    }
    assertThat(event.data().version())
        .as("%s after %s", event.id(), newest.map(SnapshotPublished::id).orElse("nothing"))
        .isGreaterThan(newest.map(known -> known.data().version()).orElse(0L));
    events.add(event);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
