package io.daxcovid.importer.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.message.DatasetStatus;
import io.daxcovid.contract.message.Topics;
import io.daxcovid.importer.pace.Backoff;
import io.daxcovid.importer.pace.SettableTime;
import io.daxcovid.kafka.KafkaAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.Test;

class KafkaNotifierTest {
  private static final Backoff FAST = new Backoff(Duration.ofMillis(1), Duration.ofMillis(4));
  private static final KafkaAddress KAFKA = new KafkaAddress("kafka:9092");
  private static final Duration SOON = Duration.ofSeconds(10);

  private final List<Message> sent = new CopyOnWriteArrayList<>();
  private final AtomicInteger preparations = new AtomicInteger();
  private final SettableTime time = new SettableTime();
  private final AtomicInteger refusals = new AtomicInteger();
  private final Map<String, Exception> faults = new ConcurrentHashMap<>();

  @Test
  void law7_a_message_is_sent_again_until_it_is_acknowledged() throws InterruptedException {
    refusals.set(5);
    try (KafkaNotifier notifier = KafkaNotifier.start(KAFKA, () -> new Flaky(), FAST, time)) {
      notifier.report(status(1));

      assertThat(notifier.awaitAcknowledged(SOON)).isTrue();
      assertThat(sent).extracting(Message::key).containsExactly("dataset/ecdc-cases");
      assertThat(sent.get(0).topic()).isEqualTo(Topics.STATUS);
    }
  }

  @Test
  void law7_of_messages_that_wait_only_the_newest_of_a_key_is_sent() throws InterruptedException {
    refusals.set(Integer.MAX_VALUE);
    try (KafkaNotifier notifier = KafkaNotifier.start(KAFKA, () -> new Flaky(), FAST, time)) {
      notifier.report(status(1));
      notifier.report(status(2));
      assertThat(notifier.awaitAcknowledged(Duration.ofMillis(20))).isFalse();
      refusals.set(0);

      assertThat(notifier.awaitAcknowledged(SOON)).isTrue();
      assertThat(sent).singleElement().satisfies(m -> assertThat(m.value()).contains(":02Z"));
    }
  }

  @Test
  void how_long_messages_wait_counts_from_the_first_of_a_key_and_ends_with_the_acknowledgement()
      throws InterruptedException {
    refusals.set(Integer.MAX_VALUE);
    try (KafkaNotifier notifier = KafkaNotifier.start(KAFKA, () -> new Flaky(), FAST, time)) {
      assertThat(notifier.unacknowledgedSince()).isEmpty();
      notifier.report(status(1));
      time.pass(Duration.ofMinutes(5));
      notifier.report(status(2));

      assertThat(notifier.unacknowledged()).isEqualTo(1);
      assertThat(time.now().since(notifier.unacknowledgedSince().orElseThrow()))
          .isEqualTo(Duration.ofMinutes(5));

      refusals.set(0);
      assertThat(notifier.awaitAcknowledged(SOON)).isTrue();
      assertThat(notifier.unacknowledgedSince()).isEmpty();
    }
  }

  @Test
  void law7_topics_are_looked_after_whenever_there_is_news_after_a_rest()
      throws InterruptedException {
    try (KafkaNotifier notifier = KafkaNotifier.start(KAFKA, () -> new Flaky(), FAST, time)) {
      for (int second = 1; second <= 3; second++) {
        notifier.report(status(second));
        assertThat(notifier.awaitAcknowledged(SOON)).isTrue();
      }

      assertThat(preparations).hasValue(3);
    }
  }

  @Test
  void law9_closing_with_kafka_away_does_not_wait_for_it() throws InterruptedException {
    refusals.set(Integer.MAX_VALUE);
    KafkaNotifier notifier = KafkaNotifier.start(KAFKA, () -> new Flaky(), FAST, time);
    notifier.report(status(1));
    assertThat(notifier.awaitAcknowledged(Duration.ofMillis(20))).isFalse();

    notifier.close();

    assertThat(sent).isEmpty();
  }

  @Test
  void law7_a_message_that_can_never_be_sent_is_dropped_and_holds_up_no_other()
      throws InterruptedException {
    faults.put(
        "dataset/ecdc-cases",
        new ExecutionException(new RecordTooLargeException("1048577 bytes are too many")));
    try (KafkaNotifier notifier = KafkaNotifier.start(KAFKA, () -> new Flaky(), FAST, time)) {
      notifier.report(status(1));
      notifier.report(status(Dataset.FSE_PRICES, 2));

      assertThat(notifier.awaitAcknowledged(SOON)).as("nobody has got it").isFalse();
      assertThat(sent).extracting(Message::key).containsExactly("dataset/fse-prices");
      assertThat(notifier.unacknowledged()).isEqualTo(1);
      assertThat(notifier.unacknowledgedSince()).isPresent();

      faults.clear();
      notifier.report(status(3));
      assertThat(notifier.awaitAcknowledged(SOON)).isTrue();
      assertThat(notifier.unacknowledged()).isZero();
      assertThat(sent).last().satisfies(m -> assertThat(m.value()).contains(":03Z"));
    }
  }

  @Test
  void law7_a_fault_of_any_kind_does_not_end_the_sending() throws InterruptedException {
    faults.put("dataset/ecdc-cases", new IllegalStateException("a fault"));
    try (KafkaNotifier notifier = KafkaNotifier.start(KAFKA, () -> new Flaky(), FAST, time)) {
      notifier.report(status(1));
      assertThat(notifier.awaitAcknowledged(Duration.ofMillis(20))).isFalse();
      faults.clear();

      assertThat(notifier.awaitAcknowledged(SOON)).isTrue();
      assertThat(sent).hasSize(1);
    }
  }

  private static DatasetStatus status(int second) {
    return status(Dataset.ECDC_CASES, second);
  }

  private static DatasetStatus status(Dataset dataset, int second) {
    Instant at = Instant.parse("2020-12-14T10:00:0" + second + "Z");
    return new DatasetStatus(dataset, at, at, false, List.of(), List.of(), List.of());
  }

  /** Refuses so many times, then takes everything. */
  private final class Flaky implements Link {
    @Override
    public void prepare() {
      preparations.incrementAndGet();
    }

    @Override
    public void send(Message message) throws ExecutionException {
      if (refusals.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
        throw new ExecutionException(new IllegalStateException("not now"));
      }
      Exception fault = faults.get(message.key());
      if (fault instanceof ExecutionException told) {
        throw told;
      }
      if (fault instanceof RuntimeException unforeseen) {
        throw unforeseen;
      }
      sent.add(message);
    }

    @Override
    public void close() {}
  }
}
