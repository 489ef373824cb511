package io.daxcovid.web.status;

import io.daxcovid.contract.message.Topics;
import io.daxcovid.kafka.KafkaAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the status topic from its beginning, for ever: no group, no committed offset. */
public final class StatusTail implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StatusTail.class);
  private static final TopicPartition PARTITION = new TopicPartition(Topics.STATUS, 0);
  private static final Map<String, Object> PROPERTIES =
      Map.of(
          ConsumerConfig.CLIENT_ID_CONFIG,
          "dax-web",
          ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
          StringDeserializer.class,
          ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
          StringDeserializer.class,
          ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
          "earliest",
          ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
          false,
          ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
          false);

  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration ASK = Duration.ofSeconds(2);
  private static final Duration CONTACT = Duration.ofSeconds(5);

  private static final String NEEDS = "read its topic: grant it READ and DESCRIBE";

  private final StatusBoard board;
  private final KafkaAddress kafka;
  private final Clock clock;
  private final Consumer<String, String> consumer;
  private final Thread thread;
  private final CountDownLatch closing = new CountDownLatch(1);
  private Instant asked = Instant.EPOCH;
  private Instant last;
  private String trouble = "";

  public StatusTail(StatusBoard board, KafkaAddress kafka, Clock clock) {
    this.board = board;
    this.kafka = kafka;
    this.clock = clock;
    consumer = new KafkaConsumer<>(kafka.client(PROPERTIES));
    thread = new Thread(this::run, "status-tail");
    thread.setDaemon(true);
  }

  public void start() {
    thread.start();
  }

  @Override
  public void close() {
    closing.countDown();
    consumer.wakeup();
    try {
      thread.join(Duration.ofSeconds(3).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try (consumer) {
      consumer.assign(List.of(PARTITION));
      consumer.seekToBeginning(List.of(PARTITION));
      while (closing.getCount() > 0) {
        follow();
      }
      LOG.debug("Status tail ends");
    } catch (WakeupException e) {
      LOG.debug("Status tail ends");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void follow() throws InterruptedException {
    try {
      for (ConsumerRecord<String, String> message : consumer.poll(POLL)) {
        if (message.key() != null) {
          board.accept(message.key(), message.value());
        }
      }
      contact();
    } catch (WakeupException e) {
      throw e;
    } catch (KafkaException e) {
      board.contact(false, last);
      complain(e);
    }
  }

  /** Once, as long as it is the same. */
  private void complain(KafkaException e) throws InterruptedException {
    LOG.debug("Kafka does not answer", e);
    Optional<String> refusal = kafka.refusal(e, NEEDS);
    String now =
        refusal.orElseGet(
            () ->
                "No answer from Kafka at %s, or its topic is not there yet"
                    .formatted(kafka.bootstrap()));
    if (!now.equals(trouble)) {
      LOG.warn("{}; the page shows the freshness that it knew", now);
      trouble = now;
    }
    // poll and endOffsets wait for a broker that is away; one that refuses does so at once.
    if (refusal.isPresent()) {
      boolean unused = closing.await(CONTACT.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** A quiet topic and a dead broker look the same to poll, so the broker is asked. */
  private void contact() {
    if (clock.instant().isBefore(asked.plus(CONTACT))) {
      return;
    }
    asked = clock.instant();
    consumer.endOffsets(List.of(PARTITION), ASK);
    last = clock.instant();
    board.contact(true, last);
    if (!trouble.isEmpty()) {
      LOG.info("Kafka at {} answers again", kafka.bootstrap());
      trouble = "";
    }
  }
}
