package io.daxcovid.statistics;

import java.util.Arrays;

/**
 * The order of the values of a series, from which any part of it is ranked in linear time.
 *
 * <ol>
 *   <li>Values are rounded to 12 decimal places, half to even: equal growth from different counts
 *       ties in truth, and the last bit of a logarithm must not decide otherwise.
 *   <li>The whole series is sorted once; equal values are one class, classes ascend.
 *   <li>The average ranks of a part follow from counting its classes.
 * </ol>
 */
final class Ranks {

  private static final double PLACES = 1e12;

  /** From here on doubles lie further apart than the last place. */
  private static final double WHOLE = 1L << 53;

  private final int[] classes;
  private final int[] order;
  private final int[] starts;
  private int[] sizes;
  private double[] averages;

  Ranks(double[] series) {
    double[] keys = new double[series.length];
    for (int i = 0; i < series.length; i++) {
      keys[i] = rounded(series[i]);
    }
    order = SortedOrder.of(keys);
    classes = new int[series.length];
    Arrays.fill(classes, -1);
    int[] begins = new int[order.length + 1];
    int found = 0;
    for (int i = 0; i < order.length; i++) {
      if (i == 0 || keys[order[i]] != keys[order[i - 1]]) {
        begins[found++] = i;
      }
      classes[order[i]] = found - 1;
    }
    begins[found] = order.length;
    starts = found == order.length ? begins : Arrays.copyOf(begins, found + 1);
  }

  /** The class of each value, -1 where there is none. */
  int[] classes() {
    return classes;
  }

  /** The places of the values, smallest first, equal ones in time order. */
  int[] order() {
    return order;
  }

  /** Where each class begins in {@link #order}; one more entry at the end. */
  int[] starts() {
    return starts;
  }

  /** Writes the average ranks, 1..n, of the values at the given n places. */
  void fill(int[] places, int n, double[] ranks) {
    if (averages == null) {
      sizes = new int[starts.length - 1];
      averages = new double[sizes.length];
    }
    Arrays.fill(sizes, 0);
    for (int i = 0; i < n; i++) {
      sizes[classes[places[i]]]++;
    }
    int before = 0;
    for (int c = 0; c < sizes.length; c++) {
      averages[c] = before + (sizes[c] + 1) / 2.0;
      before += sizes[c];
    }
    for (int i = 0; i < n; i++) {
      ranks[i] = averages[classes[places[i]]];
    }
  }

  static double rounded(double value) {
    double scaled = value * PLACES;
    if (!(StrictMath.abs(scaled) < WHOLE)) {
      return value;
    }
    double whole = StrictMath.rint(scaled);
    if (StrictMath.abs(scaled - whole) == 0.5) {
      // The product itself was rounded: only what it lost tells whether this is a true half.
      double lost = Math.fma(value, PLACES, -scaled);
      whole = lost == 0 ? whole : lost > 0 ? StrictMath.ceil(scaled) : StrictMath.floor(scaled);
    }
    return whole / PLACES + 0.0; // no negative zero, which would be a class of its own
  }
}
