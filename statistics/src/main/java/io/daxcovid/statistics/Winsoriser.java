package io.daxcovid.statistics;

import java.util.Arrays;

/**
 * Pulls the returns of one day back to within 5 x 1.4826 x MAD of their median, MAD being the
 * median of the distances from the median. Left alone: fewer than 5 returns, where two odd ones
 * would rule the median, and a MAD of 0, where most returns are equal and any other would count as
 * odd.
 */
final class Winsoriser {

  static final int MIN_RETURNS = 5;
  private static final double LIMIT = 5 * 1.4826;

  private Winsoriser() {}

  /** Changes the returns in place; returns how many. */
  static int winsorise(double[] returns) {
    if (returns.length < MIN_RETURNS) {
      return 0;
    }
    double centre = median(returns);
    double mad = median(Arrays.stream(returns).map(r -> StrictMath.abs(r - centre)).toArray());
    double reach = LIMIT * mad;
    int changed = 0;
    for (int i = 0; i < returns.length && mad > 0; i++) {
      double distance = returns[i] - centre;
      if (StrictMath.abs(distance) > reach) {
        returns[i] = centre + StrictMath.copySign(reach, distance);
        changed++;
      }
    }
    return changed;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
