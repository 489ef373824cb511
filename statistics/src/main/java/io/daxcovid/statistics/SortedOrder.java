package io.daxcovid.statistics;

import java.util.Arrays;

/**
 * Sorts places by their values, equal values in the order of the places.
 *
 * <ol>
 *   <li>A value becomes a key of 64 bits that ascends as the value does.
 *   <li>The first digits in which keys differ are sorted, the last of them first (a radix sort):
 *       there is no comparison that the processor could guess wrong.
 *   <li>That leaves hardly anything out of order, which insertion mends. Where it is much, as of
 *       values that differ in the last bits only, the other digits are sorted, too.
 * </ol>
 */
final class SortedOrder {

  private static final int DIGIT = 8;
  private static final int DIGITS = 1 << DIGIT;
  private static final int FIRST_BITS = 3 * DIGIT;

  private final long[] keys;
  private final int[] starts = new int[DIGITS + 1];
  private int[] order;
  private int[] next;

  private SortedOrder(double[] values) {
    keys = new long[values.length];
    int[] finite = new int[values.length];
    int n = 0;
    for (int i = 0; i < values.length; i++) {
      if (Double.isFinite(values[i])) {
        keys[i] = key(values[i]);
        finite[n++] = i;
      }
    }
    order = Arrays.copyOf(finite, n);
    next = new int[n];
  }

  /** The places of the values that are finite, by value; there is no negative zero among them. */
  static int[] of(double[] rounded) {
    SortedOrder sorted = new SortedOrder(rounded);
    int bits = Long.SIZE - Long.numberOfLeadingZeros(sorted.differing());
    sorted.byDigits(StrictMath.max(0, bits - FIRST_BITS), bits);
    if (!sorted.inserted(sorted.order.length)) {
      sorted.byDigits(0, bits);
    }
    return sorted.order;
  }

  /** Ascends as the value does, read without a sign. */
  private static long key(double value) {
    long bits = Double.doubleToRawLongBits(value);
    return bits ^ (bits >> (Long.SIZE - 1) | Long.MIN_VALUE);
  }

  /** The bits in which any two keys differ. */
  private long differing() {
    long differing = 0;
    for (int place : order) {
      differing |= keys[place] ^ keys[order[0]];
    }
    return differing;
  }

  private void byDigits(int from, int to) {
    for (int shift = from; shift < to; shift += DIGIT) {
      byDigit(shift);
    }
  }

  private void byDigit(int shift) {
    Arrays.fill(starts, 0);
    for (int place : order) {
      starts[digit(place, shift) + 1]++;
    }
    for (int i = 1; i < DIGITS; i++) {
      starts[i] += starts[i - 1];
    }
    for (int place : order) {
      next[starts[digit(place, shift)]++] = place;
    }
    int[] sorted = next;
    next = order;
    order = sorted;
  }

  private int digit(int place, int shift) {
    return (int) (keys[place] >>> shift) & (DIGITS - 1);
  }

  /** Whether so many moves were enough. */
  private boolean inserted(int moves) {
    int left = moves;
    for (int i = 1; i < order.length; i++) {
      int place = order[i];
      int at = i;
      while (at > 0 && Long.compareUnsigned(keys[order[at - 1]], keys[place]) > 0) {
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
}
