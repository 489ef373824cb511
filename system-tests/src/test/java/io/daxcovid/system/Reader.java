package io.daxcovid.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Asks all the time what is published, and notices what a reader must never see: nothing where
 * there was something, or something older than before. No answer is no fault.
 */
final class Reader implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final WebApi page;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread looking = new Thread(this::lookUntilClosed, "reader");
  private final Map<String, Long> versions = new HashMap<>();
  private final Set<String> runs = new LinkedHashSet<>();
  private final List<String> faults = new CopyOnWriteArrayList<>();

  private Reader(WebApi page) {
    this.page = page;
  }

  static Reader of(WebApi page) {
    Reader reader = new Reader(page);
    reader.looking.start();
    return reader;
  }

  private void lookUntilClosed() {
    try {
      do {
        look();
      } while (!closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    JsonNode meta;
    try {
      meta = page.get("/api/v1/meta");
    } catch (UncheckedIOException | AssertionError noAnswer) {
      return;
    }
    String run = meta.path("runId").asText("");
    if (run.isEmpty()) {
      faults.add("nothing is published any more: " + meta);
    }
    synchronized (runs) {
      runs.add(run);
    }
    for (JsonNode input : meta.path("inputs")) {
      long version = input.path("version").asLong();
      Long before = versions.put(input.path("dataset").asText(), version);
      if (before != null && before > version) {
        faults.add("run " + run + " is of version " + version + " after " + before);
      }
    }
  }

  /** All that were published while it looked, in their order. */
  List<String> runs() {
    synchronized (runs) {
      return List.copyOf(runs);
    }
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
