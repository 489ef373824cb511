package io.daxcovid.operator.reconcile;

import io.daxcovid.controller.plan.Backoff;
import io.daxcovid.controller.run.PassMemory;
import io.daxcovid.operator.resource.CorrelationPipeline;
import java.time.Duration;
import java.time.Instant;

/**
 * What one pipeline's reconciles remember from one to the next. All of it may be lost: what must
 * survive is in the status.
 */
final class PipelineMemory {
  private static final Backoff PAUSES = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30));

  private final PassMemory pass = new PassMemory();
  private CorrelationPipeline newest;
  private boolean written = true;
  private Instant lookedLive;
  private int failures;

  /** The memory begins with a resource that was just read. */
  PipelineMemory(Instant now) {
    lookedLive = now;
  }

  PassMemory pass() {
    return pass;
  }

  /** A cache may not have heard yet of what this very operator wrote. */
  CorrelationPipeline newer(CorrelationPipeline cached) {
    long lead = newest == null ? -1 : version(newest) - version(cached);
    if (lead > 0 || (lead == 0 && !written)) {
      return newest;
    }
    // Kept once is enough.
    keep(null);
    return cached;
  }

  void keep(CorrelationPipeline pipeline) {
    newest = pipeline;
    written = true;
  }

  /** As it will be once somebody writes it; whatever the cache has of the same version is older. */
  void note(CorrelationPipeline pipeline) {
    newest = pipeline;
    written = false;
  }

  boolean written() {
    return written;
  }

  /** Somebody was quicker, or nobody has looked for long: no cache is believed. */
  synchronized boolean mustLookLive(Duration limit, Instant now) {
    return lookedLive == null || !now.isBefore(lookedLive.plus(limit));
  }

  synchronized void lookedLive(Instant now) {
    lookedLive = now;
  }

  /** What the cache has was what there is. Says nothing to one who was overtaken since. */
  synchronized void confirmed(Instant when) {
    if (lookedLive != null && when.isAfter(lookedLive)) {
      lookedLive = when;
    }
  }

  /** The next reconcile reads what is there. */
  synchronized void distrust() {
    lookedLive = null;
  }

  void succeeded() {
    failures = 0;
  }

  /** How long to wait before the next try. */
  Duration failed() {
    failures++;
    return PAUSES.after(failures);
  }

  private static long version(CorrelationPipeline pipeline) {
    return Long.parseUnsignedLong(pipeline.getMetadata().getResourceVersion());
  }
}
