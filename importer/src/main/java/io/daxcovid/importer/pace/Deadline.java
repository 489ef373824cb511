package io.daxcovid.importer.pace;

import java.time.Duration;

/**
 * The end of the time that something may take, by the stopwatch: a clock that is set moves it not.
 */
public final class Deadline {
  private final Timepiece timepiece;
  private final Moment begin;
  private final Duration limit;

  private Deadline(Timepiece timepiece, Duration limit) {
    this.timepiece = timepiece;
    this.begin = timepiece.now();
    this.limit = limit;
  }

  /** The time begins now. */
  public static Deadline in(Duration limit, Timepiece timepiece) {
    return new Deadline(timepiece, limit);
  }

  /** Never negative. */
  public Duration left() {
    Duration left = limit.minus(timepiece.now().since(begin));
    return left.isNegative() ? Duration.ZERO : left;
  }

  public boolean isOver() {
    return left().isZero();
  }
}
