package io.daxcovid.statistics;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * An index by trading day: the days, strictly ascending, with the level (closing value, greater
 * than 0) of each. The days of an index are the trading days of everything joined with it.
 *
 * <p>Throws IllegalArgumentException when days and levels don't fit or a level is not positive
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out, compared by content
public record IndexSeries(List<LocalDate> days, double[] levels) {

  public IndexSeries {
    days = List.copyOf(days);
    levels = levels.clone();
    if (days.size() != levels.length) {
      throw new IllegalArgumentException(
          days.size() + " trading days, but " + levels.length + " levels");
    }
    for (int t = 0; t < levels.length; t++) {
      if (t > 0 && !days.get(t - 1).isBefore(days.get(t))) {
        throw new IllegalArgumentException(
            "trading days must ascend: " + days.get(t - 1) + " is followed by " + days.get(t));
      }
      if (!(levels[t] > 0) || Double.isInfinite(levels[t])) {
        throw new IllegalArgumentException(
            "the level of " + days.get(t) + " must be positive, but is " + levels[t]);
      }
    }
  }

  @Override
  public double[] levels() {
    return levels.clone();
  }

  /** Logarithmic returns ln(C_t / C_t-1) over consecutive trading days; the first is NaN. */
  public double[] returns() {
    double[] returns = new double[levels.length];
    for (int t = 0; t < returns.length; t++) {
      returns[t] = returnAt(t);
    }
    return returns;
  }

  double levelAt(int t) {
    return levels[t];
  }

  double returnAt(int t) {
    return t == 0 ? Double.NaN : StrictMath.log(levels[t] / levels[t - 1]);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IndexSeries that
        && days.equals(that.days)
        && Arrays.equals(levels, that.levels);
  }

  @Override
  public int hashCode() {
    return 31 * days.hashCode() + Arrays.hashCode(levels);
  }

  @Override
  public String toString() {
    return "IndexSeries[" + days.size() + " trading days]";
  }
}
