package io.daxcovid.local.console;

import java.time.Duration;

/** Measures how long something takes, by a clock that nobody sets. */
public record Watch(long startNanos) {
  public static Watch start() {
    return new Watch(System.nanoTime());
  }

  public Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - startNanos);
  }
}
