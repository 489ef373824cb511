package io.daxcovid.importer.pace;

import java.time.Clock;
import java.time.Duration;

/** Tells the {@link Moment}. */
@FunctionalInterface
public interface Timepiece {
  Moment now();

  /** The clock, and the stopwatch of this machine. */
  static Timepiece of(Clock clock) {
    return () -> new Moment(clock.instant(), Duration.ofNanos(System.nanoTime()));
  }
}
