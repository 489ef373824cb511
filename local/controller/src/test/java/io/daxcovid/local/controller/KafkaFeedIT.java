package io.daxcovid.local.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.message.PipelineStatus;
import io.daxcovid.contract.message.Topics;
import io.daxcovid.controller.notification.KafkaConnection;
import io.daxcovid.controller.notification.TestTopics;
import io.daxcovid.controller.notification.TopicTail;
import io.daxcovid.controller.status.StatusPublisher;
import io.daxcovid.local.testing.EmbeddedKafka;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KafkaFeedIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private EmbeddedKafka kafka;
  private TestTopics topics;
  private TopicTail tail;
  private StatusPublisher publisher;
  private final AtomicInteger nudges = new AtomicInteger();

  @BeforeEach
  void broker() {
    kafka = EmbeddedKafka.start();
    topics = new TestTopics(kafka.bootstrap());
    KafkaConnection connection = new KafkaConnection(kafka.bootstrap());
    tail = new TopicTail(connection, view -> nudges.incrementAndGet(), Clock.systemUTC());
    publisher = new StatusPublisher(connection);
  }

  @AfterEach
  void gone() {
    tail.stop();
    publisher.stop();
    kafka.close();
  }

  @Test
  void law7_broker_and_topics_that_come_late_are_waited_for() throws Exception {
    kafka.part().stop();
    Thread reading = start(tail);
    Thread writing = start(publisher);
    publisher.offer(status("overtaken"));
    publisher.offer(status("newest"));
    kafka.part().startAgain();
    assertThat(tail.view().snapshotsRead()).as("no topic, so nothing was read").isFalse();
    topics.create();
    topics.notifyOf(1, Dataset.ECDC_CASES);
    await().atMost(PATIENCE).until(() -> tail.view().snapshotsRead() && tail.view().statusRead());
    await().atMost(PATIENCE).until(() -> version(tail) == 1);
    await()
        .atMost(PATIENCE)
        .until(() -> status("newest").equals(tail.view().pipelines().get("pipeline/a/b")));
    assertThat(nudges.get()).isPositive();
    tail.stop();
    publisher.stop();
    reading.join(10_000);
    writing.join(10_000);
    assertThat(reading.isAlive() || writing.isAlive()).as("law 9").isFalse();
  }

  @Test
  void law7_malformed_message_and_killed_broker_lose_nothing() throws Exception {
    topics.create();
    start(tail);
    topics.send(Topics.SNAPSHOTS, Dataset.ECDC_CASES.id(), "updated");
    topics.notifyOf(2, Dataset.ECDC_CASES);
    await().atMost(PATIENCE).until(() -> version(tail) == 2);
    kafka.part().kill();
    kafka.part().startAgain();
    topics.notifyOf(3, Dataset.ECDC_CASES);
    await().atMost(PATIENCE).until(() -> version(tail) == 3);
  }

  private static Thread start(Runnable body) {
    Thread thread = new Thread(body);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static long version(TopicTail tail) {
    var input = tail.view().newest().get(Dataset.ECDC_CASES);
    return input == null ? 0 : input.version();
  }

  private static PipelineStatus status(String active) {
    return new PipelineStatus("a/b", 0L, null, null, active, 0, List.of());
  }
}
