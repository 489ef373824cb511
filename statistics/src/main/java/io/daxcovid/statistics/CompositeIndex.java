package io.daxcovid.statistics;

import java.time.LocalDate;

/**
 * An equal-weighted, chain-linked index of shares. It is not the DAX, whose weights aren't known
 * here.
 *
 * <ol>
 *   <li>Which days count, and the return of each share on such a day: {@link ShareReturns}.
 *   <li>Returns are winsorised across the shares of the day, see {@link Winsoriser}.
 *   <li>I_0 = 1000 on the first counting day, then I_t = I_t-1 x exp(mean return), summed in the
 *       order of the symbols. A later day on which all shares are new entries has no value.
 * </ol>
 *
 * <p>{@code members} are the returns averaged, on the first day the closes.
 */
public final class CompositeIndex {

  static final double BASE = 1000;

  private CompositeIndex() {}

  public static IndexDays of(Closes closes) {
    ShareReturns shares = new ShareReturns(closes.bySymbol().values());
    IndexDaysBuilder index = new IndexDaysBuilder();
    double level = BASE;
    boolean started = false;
    for (LocalDate day : shares.countingDays()) {
      double[] returns = shares.advance(day);
      if (!started) {
        index.add(day, level, shares.quoted(day), 0);
        started = true;
      } else if (returns.length > 0) {
        int winsorised = Winsoriser.winsorise(returns);
        level *= StrictMath.exp(mean(returns));
        index.add(day, level, returns.length, winsorised);
      }
    }
    return index.build();
  }

  private static double mean(double[] returns) {
    double sum = 0;
    for (double value : returns) {
      sum += value;
    }
    return sum / returns.length;
  }
}
