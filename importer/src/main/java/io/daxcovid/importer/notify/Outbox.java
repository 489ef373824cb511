package io.daxcovid.importer.notify;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Messages that are not acknowledged yet, the newest per key, the oldest key first. */
final class Outbox {
  private final Map<String, Message> waiting = new LinkedHashMap<>();

  synchronized void put(Message message) {
    waiting.put(message.slot(), message);
    notifyAll();
  }

  /** Waits until there is one. It stays until it is {@link #acknowledged}. */
  synchronized Message next() throws InterruptedException {
    while (waiting.isEmpty()) {
      wait();
    }
    return waiting.values().iterator().next();
  }

  /** Unless a newer one of the same key has come meanwhile. */
  synchronized void acknowledged(Message message) {
    waiting.remove(message.slot(), message);
    notifyAll();
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
