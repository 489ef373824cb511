package io.daxcovid.local.supervise;

import java.time.Duration;

/** How long to wait before the n-th restart in a row. */
public record RestartPause(Duration first, Duration longest) {
  public static final RestartPause USUAL =
      new RestartPause(Duration.ofSeconds(1), Duration.ofSeconds(30));

  Duration before(int restart) {
    long millis = first.toMillis() << Math.min(restart, 20);
    return millis > longest.toMillis() ? longest : Duration.ofMillis(millis);
  }
}
