package io.daxcovid.importer.pace;

import java.time.Duration;
import java.time.Instant;

/** Time that a test moves: both clocks, or one alone. */
public final class SettableTime implements Timepiece {
  private Moment now = new Moment(Instant.parse("2020-12-14T10:00:00Z"), Duration.ofSeconds(1_000));

  @Override
  public synchronized Moment now() {
    return now;
  }

  public synchronized void pass(Duration duration) {
    now = now.plus(duration);
  }

  /** The machine sleeps: its stopwatch stands still. */
  public synchronized void sleep(Duration duration) {
    now = new Moment(now.wall().plus(duration), now.elapsed());
  }

  /** Somebody sets the clock, forward or back. */
  public void set(Duration by) {
    sleep(by);
  }
}
