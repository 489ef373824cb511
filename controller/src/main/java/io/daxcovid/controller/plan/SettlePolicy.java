package io.daxcovid.controller.plan;

import java.time.Duration;

/**
 * How long to wait for more inputs before a run is decided.
 *
 * @param quiet no newer input for so long closes the window; zero means no window
 * @param longest the window closes after so long in any case
 */
public record SettlePolicy(Duration quiet, Duration longest) {
  public static final Duration LONGEST = Duration.ofSeconds(60);

  public SettlePolicy {
    if (quiet.isNegative() || quiet.compareTo(longest) > 0) {
      throw new IllegalArgumentException(
          "The settle window must lie between 0 and %s, not %s".formatted(longest, quiet));
    }
  }

  public static SettlePolicy of(Duration quiet) {
    return new SettlePolicy(quiet, LONGEST);
  }
}
