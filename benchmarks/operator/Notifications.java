import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.json.Json;
import io.daxcovid.contract.message.SnapshotPublished;
import io.daxcovid.contract.message.Topics;
import io.daxcovid.contract.snapshot.SnapshotId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** What the importer sends, and what makes the yardstick move. */
final class Notifications implements AutoCloseable {
  private final Producer<String, String> producer;
  private long version;

  private Notifications(Producer<String, String> producer) {
    this.producer = producer;
  }

  /** With the topics, which are new. */
  static Notifications to(String bootstrap) throws ExecutionException, InterruptedException {
    Map<String, Object> kafka = Map.of("bootstrap.servers", bootstrap);
    Map<String, String> compacted = Map.of("cleanup.policy", "compact");
    try (Admin admin = Admin.create(kafka)) {
      admin
          .createTopics(
              List.of(
                  new NewTopic(Topics.SNAPSHOTS, 1, (short) 1).configs(compacted),
                  new NewTopic(Topics.STATUS, 1, (short) 1).configs(compacted),
                  new NewTopic(PlainLoop.TOPIC, 1, (short) 1)))
          .all()
          .get();
    }
    return new Notifications(
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrap, "acks", "all"),
            new StringSerializer(),
            new StringSerializer()));
  }

  /** Of a new snapshot; when Kafka had acknowledged it. */
  long snapshot(Dataset dataset) throws Exception {
    version++;
    SnapshotId id = new SnapshotId("20201214T100000Z-%012x".formatted(version));
    LocalDate day = LocalDate.EPOCH;
    SnapshotPublished event =
        new SnapshotPublished(
            "1.0",
            id.value(),
            "/benchmark",
            SnapshotPublished.TYPE,
            dataset.id(),
            Instant.EPOCH,
            "application/json",
            new SnapshotPublished.Summary(
                dataset,
                id,
                version,
                "00",
                1,
                day,
                day,
                "/snapshots/" + dataset.id() + "/" + id,
                List.of("https://example.org/" + dataset.id())));
    return send(Topics.SNAPSHOTS, dataset.id(), Json.write(event));
  }

  /**
   * @return {@link System#nanoTime} of the acknowledgement
   */
  long send(String topic, String key, String value) throws Exception {
    CompletableFuture<Long> acknowledged = new CompletableFuture<>();
    producer.send(
        new ProducerRecord<>(topic, key, value),
        (data, failure) -> {
          long now = System.nanoTime();
          if (failure == null) {
            acknowledged.complete(now);
          } else {
            acknowledged.completeExceptionally(failure);
          }
        });
    return acknowledged.get();
  }

  @Override
  public void close() {
    producer.close();
  }
}
