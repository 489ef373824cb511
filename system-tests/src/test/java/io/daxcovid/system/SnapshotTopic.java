package io.daxcovid.system;

import io.daxcovid.contract.json.Json;
import io.daxcovid.contract.message.SnapshotPublished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** All notifications of a running system, from the first one, in the order in which they came. */
final class SnapshotTopic implements AutoCloseable {
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
    KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrap),
            new StringDeserializer(),
            new StringDeserializer());
    List<TopicPartition> partitions = List.of(new TopicPartition("dataset-snapshots", 0));
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    return new SnapshotTopic(consumer);
  }

  /** Each snapshot once, however often it was notified. */
  List<SnapshotPublished> snapshots(String dataset) {
    consumer
        .poll(Duration.ofMillis(200))
        .forEach(
            message -> {
              SnapshotPublished event = Json.read(message.value(), SnapshotPublished.class);
              if (events.stream().noneMatch(known -> known.id().equals(event.id()))) {
                events.add(event);
              }
            });
    return events.stream().filter(event -> event.subject().equals(dataset)).toList();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
