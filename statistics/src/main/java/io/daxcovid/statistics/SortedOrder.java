package io.daxcovid.statistics;

import java.util.Arrays;

/** Sorts places by their values, equal values in the order of the places. */
final class SortedOrder {

  /** Up to here a value that was rounded to 12 places is a whole number of them, exactly. */
  private static final double SMALL = 1_000;

  private static final double PLACES = 1e12;

  private SortedOrder() {}

  /** The places of the values that are finite, by value. */
  static int[] of(double[] rounded) {
    int n = 0;
    double largest = 0;
    for (double value : rounded) {
      if (Double.isFinite(value)) {
        largest = StrictMath.max(largest, StrictMath.abs(value));
        n++;
      }
    }
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(rounded.length);
    // A whole number of 51 bits and the place share a long: one sort of primitives, no comparator.
    return largest <= SMALL && bits <= 12 ? packed(rounded, n, bits) : searched(rounded, n);
  }

  private static int[] packed(double[] rounded, int n, int bits) {
    long[] keys = new long[n];
    int found = 0;
    for (int i = 0; i < rounded.length; i++) {
      if (Double.isFinite(rounded[i])) {
        keys[found++] = (long) StrictMath.rint(rounded[i] * PLACES) << bits | i;
      }
    }
    Arrays.sort(keys);
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      order[i] = (int) (keys[i] & ((1L << bits) - 1));
    }
    return order;
  }

  /** For values that don't fit: sorts them alone, then finds the rank of each. */
  private static int[] searched(double[] rounded, int n) {
    double[] sorted = Arrays.stream(rounded).filter(Double::isFinite).sorted().toArray();
    int[] next = new int[n];
    int[] order = new int[n];
    for (int i = 0; i < rounded.length; i++) {
      if (Double.isFinite(rounded[i])) {
        int first = first(sorted, rounded[i]);
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
