package io.daxcovid.importer.pace;

import java.time.Duration;

/** Doubling waits up to a limit. */
public record Backoff(Duration first, Duration longest) {
  /**
   * @param failures in a row, at least 1
   */
  public Duration after(int failures) {
    int doublings = Math.min(Math.max(failures, 1) - 1, 20);
    Duration wait = first.multipliedBy(1L << doublings);
    return wait.compareTo(longest) < 0 ? wait : longest;
  }
}
