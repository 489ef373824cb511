package io.daxcovid.controller.plan;

import java.time.Duration;

/**
 * @param attempts attempts of one run in all, the first included
 * @param backoff pause after the first failure; it doubles with each further one
 */
public record RetryPolicy(int attempts, Duration backoff) {
  /** Retries that end in silence are worse than retries that go on every few minutes. */
  public static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  /** Between two looks whether a part that was away is back. */
  public static final Duration OUTAGE_PAUSE = Duration.ofSeconds(30);

  public RetryPolicy {
    if (attempts < 1) {
      throw new IllegalArgumentException("At least one attempt is needed, not " + attempts);
    }
    if (backoff.isNegative()) {
      throw new IllegalArgumentException("The back-off cannot be negative: " + backoff);
    }
  }

  public boolean exhausted(int failures) {
    return failures >= attempts;
  }

  public Duration pause(int failures) {
    return new Backoff(backoff, LONGEST_PAUSE).after(failures);
  }
}
