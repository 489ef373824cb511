package io.daxcovid.controller.notification;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.json.Json;
import io.daxcovid.contract.message.DatasetStatus;
import io.daxcovid.contract.message.SnapshotPublished;
import io.daxcovid.contract.message.Topics;
import io.daxcovid.contract.snapshot.SnapshotId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

/** What the importer does to Kafka. */
public record TestTopics(String bootstrap) {
  public void create() throws Exception {
    Map<String, String> compacted = Map.of("cleanup.policy", "compact");
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      admin
          .createTopics(
              List.of(
                  new NewTopic(Topics.SNAPSHOTS, 1, (short) 1).configs(compacted),
                  new NewTopic(Topics.STATUS, 1, (short) 1).configs(compacted)))
          .all()
          .get(30, TimeUnit.SECONDS);
    }
  }

  /** As after a catastrophe. */
  public void remove() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      admin.deleteTopics(List.of(Topics.SNAPSHOTS, Topics.STATUS)).all().get(30, TimeUnit.SECONDS);
    }
  }

  public void notifyOf(long version, Dataset... datasets) throws Exception {
    for (Dataset dataset : datasets) {
      send(Topics.SNAPSHOTS, dataset.id(), Json.write(event(dataset, version)));
    }
  }

  /** As an importer that cannot believe that it was heard. */
  public void notifyOften(int copies, long version, Dataset... datasets) throws Exception {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    try (Producer<String, String> producer = producer()) {
      for (int copy = 0; copy < copies; copy++) {
        for (Dataset dataset : datasets) {
          sent.add(
              producer.send(
                  new ProducerRecord<>(
                      Topics.SNAPSHOTS, dataset.id(), Json.write(event(dataset, version)))));
        }
      }
      for (Future<RecordMetadata> one : sent) {
        one.get(30, TimeUnit.SECONDS);
      }
    }
  }

  /** All sources were looked at again: nothing is decided by that, but whoever listens looks. */
  public void checked() throws Exception {
    for (Dataset dataset : Dataset.INPUTS) {
      Instant now = Instant.now();
      DatasetStatus status =
          new DatasetStatus(dataset, now, now, false, List.of(), List.of(), List.of());
      send(Topics.STATUS, status.key(), Json.write(status));
    }
  }

  /** Closed archives: the controller answers with another DataFresh, which a test can wait for. */
  public void archive() throws Exception {
    for (Dataset dataset : Dataset.INPUTS) {
      DatasetStatus status =
          new DatasetStatus(
              dataset, Instant.EPOCH, Instant.EPOCH, true, List.of(), List.of(), List.of());
      send(Topics.STATUS, status.key(), Json.write(status));
    }
  }

  public void send(String topic, String key, String value) throws Exception {
    try (Producer<String, String> producer = producer()) {
      producer.send(new ProducerRecord<>(topic, key, value)).get(30, TimeUnit.SECONDS);
    }
  }

  private Producer<String, String> producer() {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", bootstrap), new StringSerializer(), new StringSerializer());
  }

  public static SnapshotId snapshot(long version) {
    return new SnapshotId("20201214T100000Z-%012x".formatted(version));
  }

  private static SnapshotPublished event(Dataset dataset, long version) {
    SnapshotId id = snapshot(version);
    String path = "/dax-covid/snapshots/" + dataset.id() + "/" + id;
    LocalDate day = LocalDate.EPOCH;
    return new SnapshotPublished(
        "1.0",
        id.value(),
        "/test",
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
            path,
            List.of("https://example.com/" + dataset.id())));
  }
}
