package io.daxcovid.statistics;

import java.util.HashMap;
import java.util.Map;

/**
 * One value per trading day, prepared to be correlated many times; what is not finite is no value.
 * Remembers what correlations of the same part have in common: whoever correlates one index with
 * many counts keeps the index as one object. For one thread at a time.
 */
public final class Series {

  /** Beyond these, squares might overflow or underflow. */
  private static final double LARGE = 0x1p300;

  private static final double SMALL = 0x1p-300;

  private final double[] values;
  private final int[] present;
  private final int first;
  private final int end;
  private final boolean extreme;
  private final Map<Part, Sample> samples = new HashMap<>();
  private Ranks ranks;

  private Series(double[] values) {
    this.values = values;
    present = new int[values.length + 1];
    boolean far = false;
    int from = values.length;
    int to = 0;
    for (int i = 0; i < values.length; i++) {
      boolean there = Double.isFinite(values[i]);
      present[i + 1] = present[i] + (there ? 1 : 0);
      if (there) {
        from = StrictMath.min(from, i);
        to = i + 1;
        double size = StrictMath.abs(values[i]);
        far |= size > LARGE || (size < SMALL && size > 0);
      }
    }
    first = from;
    end = to;
    extreme = far;
  }

  public static Series of(double[] values) {
    return new Series(values.clone());
  }

  public int length() {
    return values.length;
  }

  /** Before it there is no value. */
  int first() {
    return first;
  }

  /** From it on there is no value. */
  int end() {
    return end;
  }

  boolean has(int i) {
    return present[i + 1] > present[i];
  }

  /** How many values there are at from..to-1. */
  int count(int from, int to) {
    return present[to] - present[from];
  }

  boolean isWhole(int from, int to) {
    return count(from, to) == to - from;
  }

  /** The values at from..to-1, gaps closed. */
  Sample part(int from, int to, boolean ranked) {
    return samples.computeIfAbsent(new Part(from, to, ranked), this::sample);
  }

  private Sample sample(Part part) {
    int n = count(part.from, part.to);
    Sample sample = new Sample(n);
    if (n == part.to - part.from && !part.ranked) {
      sample.centre(values, part.from, n, extreme);
    } else {
      fill(sample, places(part, n), n, part.ranked);
    }
    return sample;
  }

  private int[] places(Part part, int n) {
    int[] places = new int[n];
    int found = 0;
    for (int i = part.from; i < part.to; i++) {
      if (has(i)) {
        places[found++] = i;
      }
    }
    return places;
  }

  /** Makes the values at the given n places a sample. */
  void fill(Sample sample, int[] places, int n, boolean ranked) {
    double[] chosen = sample.room();
    if (ranked) {
      ranks().fill(places, n, chosen);
    } else {
      for (int i = 0; i < n; i++) {
        chosen[i] = values[places[i]];
      }
    }
    sample.centre(chosen, 0, n, extreme && !ranked);
  }

  Ranks ranks() {
    if (ranks == null) {
      ranks = new Ranks(values);
    }
    return ranks;
  }

  private record Part(int from, int to, boolean ranked) {}
}
