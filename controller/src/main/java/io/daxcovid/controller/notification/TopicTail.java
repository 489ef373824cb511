package io.daxcovid.controller.notification;

import io.daxcovid.contract.json.MalformedJsonException;
import io.daxcovid.contract.message.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads both topics from their beginning and goes on reading, in a thread of its own. No group, no
 * committed offset: what is known follows from the topic alone. An absent broker or topic is waited
 * for.
 */
public final class TopicTail implements Feed, Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(TopicTail.class);
  private static final TopicPartition SNAPSHOTS = new TopicPartition(Topics.SNAPSHOTS, 0);
  private static final TopicPartition STATUS = new TopicPartition(Topics.STATUS, 0);
  private static final List<TopicPartition> BOTH = List.of(SNAPSHOTS, STATUS);
  private static final Duration POLL = Duration.ofSeconds(1);

  /** A start waits for this reading: no second is given away. */
  private static final Duration EAGER = Duration.ofMillis(100);

  private static final long PAUSE_SECONDS = 5;

  /** So often Kafka is asked how far there is to read; an answer also shows that it is there. */
  private static final Duration LOOK = Duration.ofSeconds(10);

  private final KafkaConnection kafka;
  private final java.util.function.Consumer<FeedView> changed;
  private final Clock clock;
  private final FeedDecoder decoder = new FeedDecoder();
  private final AtomicReference<FeedView> view = new AtomicReference<>(FeedView.EMPTY);
  private final AtomicReference<Consumer<String, String>> current = new AtomicReference<>();
  private final AtomicReference<TopicProgress> progress;
  private final AtomicLong skipped = new AtomicLong();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private volatile String trouble = "";
  private Instant nextLook;

  /**
   * @param changed told of each change of the view, and the same view again if reading has trouble
   */
  public TopicTail(
      KafkaConnection kafka, java.util.function.Consumer<FeedView> changed, Clock clock) {
    this.kafka = kafka;
    this.changed = changed;
    this.clock = clock;
    this.nextLook = clock.instant();
    this.progress = new AtomicReference<>(new TopicProgress(nextLook, Map.of()));
  }

  @Override
  public FeedView view() {
    return view.get();
  }

  /** As Kafka last said; from the start, as long as it has said nothing. */
  public TopicProgress progress() {
    return progress.get();
  }

  /** Messages that were not what their topic promises, and were passed. */
  public long skipped() {
    return skipped.get();
  }

  @Override
  public Optional<String> trouble() {
    return Optional.of(trouble).filter(text -> !text.isEmpty());
  }

  public void stop() {
    stopping.countDown();
    Consumer<String, String> consumer = current.get();
    if (consumer != null) {
      consumer.wakeup();
    }
  }

  @Override
  public void run() {
    while (!stopped()) {
      try (Consumer<String, String> consumer = kafka.consumer()) {
        current.set(consumer);
        tail(consumer);
      } catch (WakeupException e) {
        LOG.debug("woken up to stop");
      } catch (KafkaException e) {
        complain(e);
        pause();
      } finally {
        current.set(null);
      }
    }
  }

  private void tail(Consumer<String, String> consumer) {
    consumer.assign(BOTH);
    consumer.seekToBeginning(BOTH);
    Map<TopicPartition, Long> ends = new HashMap<>();
    while (!stopped()) {
      FeedView before = view.get();
      FeedView after = before;
      for (ConsumerRecord<String, String> message :
          consumer.poll(before.snapshotsRead() ? POLL : EAGER)) {
        after = add(after, message);
      }
      after = readToEnd(consumer, ends, after);
      if (!after.equals(before)) {
        view.set(after);
        changed.accept(after);
      }
      look(consumer);
    }
  }

  private FeedView add(FeedView known, ConsumerRecord<String, String> message) {
    try {
      return decoder.add(known, message.topic(), message.key(), message.value());
    } catch (MalformedJsonException e) {
      skipped.incrementAndGet();
      LOG.warn(
          "skipped a message in {} at offset {}: {}",
          message.topic(),
          message.offset(),
          e.getMessage());
      return known;
    }
  }

  private FeedView readToEnd(
      Consumer<String, String> consumer, Map<TopicPartition, Long> ends, FeedView known) {
    FeedView next = known;
    if (!next.snapshotsRead() && reached(consumer, ends, SNAPSHOTS)) {
      next = next.snapshotsReadToEnd();
    }
    if (!next.statusRead() && reached(consumer, ends, STATUS)) {
      next = next.statusReadToEnd();
    }
    return next;
  }

  private void look(Consumer<String, String> consumer) {
    Instant now = clock.instant();
    if (now.isBefore(nextLook)) {
      return;
    }
    nextLook = now.plus(LOOK);
    try {
      Map<String, TopicProgress.Offsets> topics = new HashMap<>();
      for (Map.Entry<TopicPartition, Long> end : consumer.endOffsets(BOTH, POLL).entrySet()) {
        long position = consumer.position(end.getKey(), POLL);
        topics.put(end.getKey().topic(), new TopicProgress.Offsets(position, end.getValue()));
      }
      progress.set(new TopicProgress(clock.instant(), topics));
      trouble = "";
    } catch (RetriableException e) {
      complain(e);
    }
  }

  private boolean reached(
      Consumer<String, String> consumer, Map<TopicPartition, Long> ends, TopicPartition topic) {
    try {
      if (!ends.containsKey(topic)) {
        ends.putAll(consumer.endOffsets(List.of(topic), POLL));
      }
      boolean reached = consumer.position(topic, POLL) >= ends.get(topic);
      if (reached) {
        LOG.info("read {} to its end, offset {}", topic.topic(), ends.get(topic));
      }
      trouble = "";
      return reached;
    } catch (RetriableException e) {
      complain(e);
      return false;
    }
  }

  private void complain(KafkaException e) {
    String now = kafka.trouble(e);
    if (!now.equals(trouble) && !stopped()) {
      LOG.warn("{} ({})", now, e.getMessage());
      trouble = now;
      changed.accept(view.get());
    }
  }

  private boolean stopped() {
    return stopping.getCount() == 0;
  }

  private void pause() {
    try {
      stopping.await(PAUSE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopping.countDown();
    }
  }
}
