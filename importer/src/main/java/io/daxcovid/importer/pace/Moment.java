package io.daxcovid.importer.pace;

import java.time.Duration;
import java.time.Instant;

/**
 * What a wall clock and a stopwatch say at the same time. The one may be set; the other stands
 * still while the machine sleeps. So something is due as soon as one of them says so.
 *
 * @param elapsed of the stopwatch, since whenever
 */
public record Moment(Instant wall, Duration elapsed) {
  public Moment plus(Duration duration) {
    return new Moment(wall.plus(duration), elapsed.plus(duration));
  }

  /** How long until {@code due} at the most; zero if it is reached. */
  public Duration until(Moment due) {
    Duration byWall = Duration.between(wall, due.wall);
    Duration byStopwatch = due.elapsed.minus(elapsed);
    Duration left = byWall.compareTo(byStopwatch) < 0 ? byWall : byStopwatch;
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** By the stopwatch: a clock that is set makes nothing old. */
  public Duration since(Moment earlier) {
    return elapsed.minus(earlier.elapsed);
  }
}
