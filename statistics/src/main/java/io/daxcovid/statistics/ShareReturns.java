package io.daxcovid.statistics;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * The returns of a set of shares, day by day.
 *
 * <ol>
 *   <li>Splits and bad ticks are taken out, see {@link PriceJumps}.
 *   <li>A share is alive from its first to its last close. A day counts if at least 60 % of the
 *       shares alive have a close; the closes of any other day are not used.
 *   <li>The return of a share is ln(close / its close on the last counting day that has one).
 *   <li>A gap of up to 5 counting days counts whole on re-entry; after a longer one the share is a
 *       new entry, without a return that day.
 * </ol>
 */
final class ShareReturns {

  static final double MIN_SHARE = 0.6;
  static final int MAX_GAP = 5;

  private final List<SortedMap<LocalDate, Double>> shares;
  private final double[] lastClose;
  private final int[] lastDay;
  private int days;

  ShareReturns(Collection<SortedMap<LocalDate, Double>> shares) {
    this.shares =
        shares.stream().filter(share -> !share.isEmpty()).map(PriceJumps::removed).toList();
    lastClose = new double[this.shares.size()];
    lastDay = new int[this.shares.size()];
    Arrays.fill(lastClose, Double.NaN);
  }

  List<LocalDate> countingDays() {
    TreeSet<LocalDate> all = new TreeSet<>();
    shares.forEach(share -> all.addAll(share.keySet()));
    return all.stream().filter(day -> quoted(day) >= MIN_SHARE * alive(day)).toList();
  }

  int quoted(LocalDate day) {
    return (int) shares.stream().filter(share -> share.containsKey(day)).count();
  }

  private long alive(LocalDate day) {
    return shares.stream()
        .filter(share -> !day.isBefore(share.firstKey()) && !day.isAfter(share.lastKey()))
        .count();
  }

  /** The returns of the next counting day, in the order of the shares that have one. */
  double[] advance(LocalDate day) {
    double[] returns = new double[shares.size()];
    int found = 0;
    days++;
    for (int i = 0; i < returns.length; i++) {
      Double close = shares.get(i).get(day);
      if (close == null) {
        continue;
      }
      if (!Double.isNaN(lastClose[i]) && days - lastDay[i] - 1 <= MAX_GAP) {
        returns[found++] = StrictMath.log(close / lastClose[i]);
      }
      lastClose[i] = close;
      lastDay[i] = days;
    }
    return Arrays.copyOf(returns, found);
  }
}
