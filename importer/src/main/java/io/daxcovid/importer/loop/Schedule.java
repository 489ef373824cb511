package io.daxcovid.importer.loop;

import io.daxcovid.importer.cycle.CycleOutcome;
import io.daxcovid.importer.pace.Backoff;
import io.daxcovid.importer.pace.Moment;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * When the next cycle begins: an interval after the last began; sooner while something is away.
 * What was missed meanwhile is caught up by one cycle, since a cycle asks for everything.
 *
 * @param interval asked anew each time: a replay has a pace of its own
 * @param jitter share of the interval by which it is longer or shorter at random, so that not all
 *     the world asks a source at the full hour
 */
public record Schedule(
    Supplier<Duration> interval, double jitter, Backoff retry, RandomGenerator random) {
  /**
   * @param failures cycles in a row that are worth another try soon
   */
  Moment next(Moment began, Moment ended, int failures) {
    Moment regular = began.plus(scattered(interval.get()));
    if (failures == 0) {
      return regular;
    }
    Moment soon = ended.plus(scattered(retry.after(failures)));
    return ended.until(soon).compareTo(ended.until(regular)) < 0 ? soon : regular;
  }

  static boolean isFailure(CycleOutcome outcome) {
    return outcome.isWorthRetryingSoon();
  }

  private Duration scattered(Duration duration) {
    double share = jitter * (2 * random.nextDouble() - 1);
    return duration.plusNanos(Math.round(duration.toNanos() * share));
  }
}
