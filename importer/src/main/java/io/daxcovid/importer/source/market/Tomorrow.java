package io.daxcovid.importer.source.market;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Limits of a day end with it; no site says in which zone, so UTC. */
final class Tomorrow {
  private Tomorrow() {}

  static Duration from(Clock clock) {
    Instant now = clock.instant();
    return Duration.between(now, now.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS));
  }
}
