package io.daxcovid.importer.notify;

import io.daxcovid.contract.json.Json;
import io.daxcovid.contract.message.DatasetStatus;
import io.daxcovid.contract.message.SnapshotPublished;
import io.daxcovid.contract.message.Topics;
import io.daxcovid.importer.pace.Backoff;
import io.daxcovid.importer.pace.Moment;
import io.daxcovid.importer.pace.Stop;
import io.daxcovid.importer.pace.Timepiece;
import io.daxcovid.kafka.KafkaAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends from its own thread, so Kafka may be away as long as it likes: what has not been
 * acknowledged is sent again, always the newest per key.
 */
public final class KafkaNotifier implements Notifier, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(KafkaNotifier.class);
  private static final Duration LAST_CHANCE = Duration.ofSeconds(3);
  private static final Duration END = Duration.ofSeconds(5);

  private static final String NEEDS =
      "write its topics: grant it CREATE, DESCRIBE, DESCRIBE_CONFIGS and WRITE";

  /** Trying again changes nothing about these. */
  private static final List<Class<? extends KafkaException>> UNSENDABLE =
      List.of(
          RecordTooLargeException.class,
          RecordBatchTooLargeException.class,
          SerializationException.class);

  private final KafkaAddress kafka;
  private final LinkFactory links;
  private final Backoff backoff;
  private final Timepiece timepiece;
  private final Outbox outbox = new Outbox();
  private final Stop stop = new Stop();
  private final Thread sender;
  private volatile int failures;
  // Of the sender's own thread.
  private Optional<String> refusal = Optional.empty();

  private KafkaNotifier(
      KafkaAddress kafka, LinkFactory links, Backoff backoff, Timepiece timepiece) {
    this.kafka = kafka;
    this.links = links;
    this.backoff = backoff;
    this.timepiece = timepiece;
    this.sender = new Thread(this::sendAll, "notifier");
    sender.setDaemon(true);
  }

  public static KafkaNotifier start(KafkaAddress kafka, Timepiece timepiece) {
    return start(
        kafka,
        () -> KafkaLink.open(kafka),
        new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30)),
        timepiece);
  }

  static KafkaNotifier start(
      KafkaAddress kafka, LinkFactory links, Backoff backoff, Timepiece timepiece) {
    KafkaNotifier notifier = new KafkaNotifier(kafka, links, backoff, timepiece);
    notifier.sender.start();
    return notifier;
  }

  @Override
  public void publish(SnapshotPublished event) {
    put(new Message(Topics.SNAPSHOTS, event.data().dataset().id(), Json.write(event)));
  }

  @Override
  public void report(DatasetStatus status) {
    put(new Message(Topics.STATUS, status.key(), Json.write(status)));
  }

  private void put(Message message) {
    outbox.put(message, timepiece.now());
  }

  /** How many messages Kafka has not acknowledged yet. */
  public int unacknowledged() {
    return outbox.size();
  }

  /** Since when one of them has been waiting. */
  public Optional<Moment> unacknowledgedSince() {
    return outbox.waitingSince();
  }

  /**
   * @return false if something was not acknowledged in time
   */
  public boolean awaitAcknowledged(Duration atMost) throws InterruptedException {
    return outbox.awaitAcknowledged(atMost);
  }

  private void sendAll() {
    try {
      while (!stop.isWished()) {
        try (Link link = links.open()) {
          sendOver(link);
        } catch (RuntimeException | ExecutionException e) {
          // Whatever it is, the other messages must go out, and this one when it can.
          failed(e);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void sendOver(Link link) throws InterruptedException, ExecutionException {
    boolean rested = true;
    while (!stop.isWished()) {
      Message message = outbox.next();
      if (rested) {
        link.prepare();
      }
      rested = send(link, message) ? outbox.acknowledged(message) : outbox.dropped(message);
      if (failures > 0) {
        LOG.info("Kafka at {} answers again", kafka.bootstrap());
        failures = 0;
        refusal = Optional.empty();
      }
    }
  }

  /**
   * What Kafka can never take is dropped, or it would hold up all that comes after it.
   *
   * @return false if it was dropped
   */
  private static boolean send(Link link, Message message)
      throws InterruptedException, ExecutionException {
    try {
      link.send(message);
      return true;
    } catch (ExecutionException | SerializationException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      if (!UNSENDABLE.stream().anyMatch(type -> type.isInstance(cause) || type.isInstance(e))) {
        throw e;
      }
      LOG.error(
          "The notification {} for {} is dropped, because Kafka can never take it; the next import"
              + " sends a new one: {}",
          message.key(),
          message.topic(),
          cause.getMessage());
      return false;
    }
  }

  private void failed(Exception e) throws InterruptedException {
    if (stop.isWished()) {
      // Cut short by us: that says nothing about Kafka.
      return;
    }
    int count = failures + 1;
    failures = count;
    Throwable cause = e.getCause() == null ? e : e.getCause();
    Optional<String> refused = kafka.refusal(cause, NEEDS);
    // A login that is right at last may lack rights: that is news.
    if (count == 1 || !refused.equals(refusal)) {
      refusal = refused;
      complain(e, cause);
    }
    stop.await(backoff.after(count));
  }

  private void complain(Exception e, Throwable cause) {
    if (refusal.isPresent()) {
      LOG.warn("{}; notifications wait", refusal.get());
    } else if (e instanceof RuntimeException && !(e instanceof KafkaException)) {
      LOG.error("Sending fails by a fault of the importer; it is tried again: {}", e.toString());
      LOG.debug("The fault", e);
    } else {
      LOG.warn(
          "Kafka at {} does not answer; notifications wait and are sent when it does: {}",
          kafka.bootstrap(),
          cause.getMessage());
    }
  }

  /** Gives what still waits a last chance; the next start sends it again anyway. */
  @Override
  public void close() {
    try {
      awaitAcknowledged(failures > 0 ? Duration.ZERO : LAST_CHANCE);
      stop.now();
      sender.interrupt();
      sender.join(END.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
