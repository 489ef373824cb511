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
   */
  private record Entry(Message message, Moment since) {}

  synchronized void put(Message message, Moment now) {
    Entry before = waiting.get(message.slot());
    waiting.put(message.slot(), new Entry(message, before == null ? now : before.since));
    notifyAll();
  }

  /** Waits until there is one. It stays until it is {@link #acknowledged}. */
  synchronized Message next() throws InterruptedException {
    while (waiting.isEmpty()) {
      wait();
    }
    return waiting.values().iterator().next().message;
  }

  /**
   * Removes it, unless a newer one of the same key has come meanwhile.
   *
   * @return true if nothing waits any more
   */
  synchronized boolean acknowledged(Message message) {
    Entry entry = waiting.get(message.slot());
    if (entry != null && entry.message.equals(message)) {
      waiting.remove(message.slot());
    }
    notifyAll();
    return waiting.isEmpty();
  }

  synchronized int size() {
    return waiting.size();
  }

  /** Since when the one that has waited longest has been waiting. */
  synchronized Optional<Moment> waitingSince() {
    return waiting.values().stream().findFirst().map(Entry::since);
  }

  /**
   * @return true if nothing waits any more
   */
  synchronized boolean awaitEmpty(Duration atMost) throws InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    long left = atMost.toMillis();
    while (!waiting.isEmpty() && left > 0) {
      wait(left);
      left = (end - System.nanoTime()) / 1_000_000;
    }
    return waiting.isEmpty();
  }
}
