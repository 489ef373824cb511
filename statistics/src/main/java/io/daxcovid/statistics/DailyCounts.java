package io.daxcovid.statistics;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.SortedMap;

/**
 * Counts per calendar day, without holes in the calendar: {@code values[i]} belongs to {@code first
 * + i} days, NaN is a missing day. Missing is not zero; negative corrections are kept.
 *
 * <p>Throws IllegalArgumentException when there is no day or a count is infinite
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out, compared by content
public record DailyCounts(LocalDate first, double[] values) {

  static final int WEEK = 7;

  public DailyCounts {
    if (values.length == 0) {
      throw new IllegalArgumentException("counts need at least one day");
    }
    values = values.clone();
    for (int i = 0; i < values.length; i++) {
      if (Double.isInfinite(values[i])) {
        throw new IllegalArgumentException("the count of " + first.plusDays(i) + " is infinite");
      }
    }
  }

  /** The calendar from the first to the last key; an absent or null day is missing. */
  public static DailyCounts of(SortedMap<LocalDate, ? extends Number> counts) {
    if (counts.isEmpty()) {
      throw new IllegalArgumentException("counts need at least one day");
    }
    LocalDate first = counts.firstKey();
    double[] values = missing(first, counts.lastKey());
    counts.forEach(
        (day, count) ->
            values[offset(first, day)] = count == null ? Double.NaN : count.doubleValue());
    return new DailyCounts(first, values);
  }

  /**
   * An area made of others: a day is the sum over the parts that have it, missing where none has.
   * The bits don't depend on the order of the parts as long as the counts are whole numbers.
   */
  public static DailyCounts sum(Collection<DailyCounts> parts) {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a sum needs at least one part");
    }
    LocalDate first =
        parts.stream().map(DailyCounts::first).min(LocalDate::compareTo).orElseThrow();
    LocalDate last = parts.stream().map(DailyCounts::last).max(LocalDate::compareTo).orElseThrow();
    double[] sums = missing(first, last);
    for (DailyCounts part : parts) {
      int shift = offset(first, part.first);
      for (int i = 0; i < part.values.length; i++) {
        double value = part.values[i];
        if (!Double.isNaN(value)) {
          double sum = sums[shift + i];
          sums[shift + i] = Double.isNaN(sum) ? value : sum + value;
        }
      }
    }
    return new DailyCounts(first, sums);
  }

  @Override
  public double[] values() {
    return values.clone();
  }

  public LocalDate last() {
    return first.plusDays(values.length - 1L);
  }

  /** NaN where the day is missing or outside. */
  public double at(LocalDate day) {
    return at(day.toEpochDay());
  }

  double at(long epochDay) {
    long offset = epochDay - first.toEpochDay();
    return offset < 0 || offset >= values.length ? Double.NaN : values[(int) offset];
  }

  /** Running totals; a missing day adds nothing and repeats the total of the day before. */
  public DailyCounts cumulative() {
    double[] totals = new double[values.length];
    double total = 0;
    for (int i = 0; i < values.length; i++) {
      total += Double.isNaN(values[i]) ? 0 : values[i];
      totals[i] = total;
    }
    return new DailyCounts(first, totals);
  }

  /** Trailing mean of seven calendar days, negatives kept; missing when one of them is missing. */
  public DailyCounts mean7() {
    double[] means = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      double sum = i < WEEK - 1 ? Double.NaN : 0;
      for (int j = StrictMath.max(0, i - WEEK + 1); j <= i; j++) {
        sum += values[j];
      }
      means[i] = sum / WEEK;
    }
    return new DailyCounts(first, means);
  }

  private static double[] missing(LocalDate first, LocalDate last) {
    double[] values = new double[offset(first, last) + 1];
    Arrays.fill(values, Double.NaN);
    return values;
  }

  private static int offset(LocalDate first, LocalDate day) {
    return Math.toIntExact(day.toEpochDay() - first.toEpochDay());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DailyCounts that
        && first.equals(that.first)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * first.hashCode() + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "DailyCounts[" + first + ".." + last() + "]";
  }
}
