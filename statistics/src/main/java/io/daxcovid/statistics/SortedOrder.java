package io.daxcovid.statistics;

import java.util.Arrays;

/**
 * Sorts places by their values, equal values in the order of the places.
 *
 * <ol>
 *   <li>Between the smallest and the greatest value lie 65,536 steps of one width. A value's step
 *       has two digits, which are sorted, the last of them first (a radix sort): there is no
 *       comparison that the processor could guess wrong.
 *   <li>That leaves hardly anything out of order, which insertion mends.
 *   <li>Where it is much, because a few values lie far from all the others, or where a series is
 *       too long, values are sorted alone and then looked up.
 * </ol>
 */
final class SortedOrder {

  private static final int DIGIT = 8;
  private static final int DIGITS = 1 << DIGIT;

  /** A step and a place share an int. */
  private static final int PLACE = 16;

  private static final int PLACES = 1 << PLACE;

  private SortedOrder() {}

  /** The places of the values that are finite, by value; there is no negative zero among them. */
  static int[] of(double[] rounded) {
    int[] order = new int[rounded.length];
    int n = 0;
    for (int i = 0; i < rounded.length; i++) {
      if (Double.isFinite(rounded[i])) {
        order[n++] = i;
      }
    }
    order = n == order.length ? order : Arrays.copyOf(order, n);
    if (rounded.length <= PLACES) {
      byStep(rounded, order);
      if (inserted(rounded, order)) {
        return order;
      }
    }
    return searched(rounded, n);
  }

  /** Rounding keeps the order: a greater value never has a lesser step. */
  private static void byStep(double[] values, int[] order) {
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (int place : order) {
      // Compared, not StrictMath.min, which asks about NaN and negative zeros each time.
      least = values[place] < least ? values[place] : least;
      greatest = values[place] > greatest ? values[place] : greatest;
    }
    double scale = (DIGITS * DIGITS - 1) / (greatest - least);
    int[] keys = new int[order.length];
    int[] lower = new int[DIGITS];
    int[] upper = new int[DIGITS];
    for (int i = 0; i < keys.length; i++) {
      int step = (int) ((values[order[i]] - least) * scale);
      keys[i] = step << PLACE | order[i];
      lower[step & (DIGITS - 1)]++;
      upper[step >>> DIGIT]++;
    }
    byDigit(keys, PLACE, lower, order);
    byDigit(order, PLACE + DIGIT, upper, keys);
    for (int i = 0; i < keys.length; i++) {
      order[i] = keys[i] & (PLACES - 1);
    }
  }

  /**
   * @param counts of each digit, which become the places where its keys go
   */
  private static void byDigit(int[] keys, int shift, int[] counts, int[] sorted) {
    int start = 0;
    for (int digit = 0; digit < DIGITS; digit++) {
      int count = counts[digit];
      counts[digit] = start;
      start += count;
    }
    for (int key : keys) {
      sorted[counts[key >>> shift & (DIGITS - 1)]++] = key;
    }
  }

  /** Whether as many moves as there are values were enough. */
  private static boolean inserted(double[] values, int[] order) {
    int left = order.length;
    for (int i = 1; i < order.length; i++) {
      int place = order[i];
      int at = i;
      while (at > 0 && values[order[at - 1]] > values[place]) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = place;
      left -= i - at;
      if (left < 0) {
        return false;
      }
    }
    return true;
  }

  private static int[] searched(double[] values, int n) {
    double[] sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    int[] next = new int[n];
    int[] order = new int[n];
    for (int i = 0; i < values.length; i++) {
      if (Double.isFinite(values[i])) {
        int first = first(sorted, values[i]);
        order[first + next[first]++] = i;
      }
    }
    return order;
  }

  private static int first(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
