package io.daxcovid.importer.notify;

import io.daxcovid.importer.pace.Moment;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Messages that are not acknowledged yet, the newest per key, the oldest key first. */
final class Outbox {
  private final Map<String, Entry> waiting = new LinkedHashMap<>();

  /**
   * @param since when the key began to wait, whatever came for it since
   * @param sendable false if Kafka can never take it: it waits for the next of its key
   */
  private record Entry(Message message, Moment since, boolean sendable) {}

  synchronized void put(Message message, Moment now) {
    Entry before = waiting.get(message.slot());
    waiting.put(message.slot(), new Entry(message, before == null ? now : before.since, true));
    notifyAll();
  }

  /** Waits until there is one to be sent. It stays until it is {@link #acknowledged}. */
  synchronized Message next() throws InterruptedException {
    Optional<Entry> next = sendable();
    while (next.isEmpty()) {
      wait();
      next = sendable();
    }
    return next.get().message;
  }

  private Optional<Entry> sendable() {
    return waiting.values().stream().filter(Entry::sendable).findFirst();
  }

  /**
   * Sends it no more, though nobody has got it; unless a newer one of the same key has come
   * meanwhile.
   *
   * @return true if nothing else is to be sent
   */
  synchronized boolean dropped(Message message) {
    waiting.computeIfPresent(
        message.slot(),
        (slot, entry) ->
            entry.message.equals(message) ? new Entry(message, entry.since, false) : entry);
    notifyAll();
    return sendable().isEmpty();
  }

  /**
   * Removes it, unless a newer one of the same key has come meanwhile.
   *
   * @return true if nothing else is to be sent
   */
  synchronized boolean acknowledged(Message message) {
    Entry entry = waiting.get(message.slot());
    if (entry != null && entry.message.equals(message)) {
      waiting.remove(message.slot());
    }
    notifyAll();
    return sendable().isEmpty();
  }

  synchronized int size() {
    return waiting.size();
  }

  /** Since when the one that has waited longest has been waiting. */
  synchronized Optional<Moment> waitingSince() {
    return waiting.values().stream().findFirst().map(Entry::since);
  }

  /**
   * Waits while something is to be sent.
   *
   * @return true if everything was acknowledged
   */
  synchronized boolean awaitAcknowledged(Duration atMost) throws InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    long left = atMost.toMillis();
    while (sendable().isPresent() && left > 0) {
      wait(left);
      left = (end - System.nanoTime()) / 1_000_000;
    }
    return waiting.isEmpty();
  }
}
