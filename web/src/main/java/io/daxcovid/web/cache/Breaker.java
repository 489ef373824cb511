package io.daxcovid.web.cache;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Stops asking a part that has failed three times in a row, so that each reader does not wait for
 * it anew. After a pause one caller tries again.
 */
final class Breaker {
  private static final int PATIENCE = 3;
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Clock clock;
  private int failures;
  private Instant closedUntil = Instant.MIN;

  Breaker(Clock clock) {
    this.clock = clock;
  }

  /** Whether the part may be asked now. */
  synchronized boolean allows() {
    if (failures < PATIENCE) {
      return true;
    }
    if (clock.instant().isBefore(closedUntil)) {
      return false;
    }
    // This caller tries; the others go on without until it is back.
    closedUntil = clock.instant().plus(PAUSE);
    return true;
  }

  /** Returns true if the part had been given up and is back. */
  synchronized boolean succeeded() {
    boolean back = failures >= PATIENCE;
    failures = 0;
    return back;
  }

  /** Returns true if the part is given up by this failure. */
  synchronized boolean failed() {
    failures = Math.min(failures + 1, PATIENCE + 1);
    closedUntil = clock.instant().plus(PAUSE);
    return failures == PATIENCE;
  }
}
