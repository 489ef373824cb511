package io.daxcovid.statistics;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/**
 * Joins counts with an index: one x and one y per trading day of a range. Trading days are the days
 * of the index; a weekly alignment has the Fridays of {@link WeeklyIndex} in their place.
 *
 * <p>x, with b, m and S as {@link TradingDayCounts} and {@link ReportDateCounts} define them, each
 * floored at 0; differences are over consecutive trading days and need both values:
 *
 * <ul>
 *   <li>level: the counts of the trading day, negatives kept
 *   <li>mean7: m_t
 *   <li>logdiff: ln(1 + b_t) - ln(1 + b_t-1), b = counts per calendar day
 *   <li>growth7: ln(1 + m_t) - ln(1 + m_t-1), m = mean of seven calendar days
 *   <li>cumgrowth: ln(1 + S_t) - ln(1 + S_t-1), S = all counts so far
 * </ul>
 *
 * <p>y is the level or the logarithmic return of the index. The values of the first day of a range
 * use what lies before it. An open end of the range lies where the counts begin or end: days on
 * which nothing was counted are no days without growth.
 */
public final class Aligner {

  private Aligner() {}

  /**
   * Trading days from {@code from} to {@code to}, both included; null is open. Throws
   * IllegalArgumentException when the range is upside down.
   */
  public static AlignedPair align(
      DailyCounts cases,
      IndexSeries daily,
      CaseTransform x,
      IndexTransform y,
      Alignment alignment,
      LocalDate from,
      LocalDate to) {
    if (from != null && to != null && from.isAfter(to)) {
      throw new IllegalArgumentException(
          "the range ends on " + to + ", before it begins on " + from);
    }
    IndexSeries index = alignment == Alignment.WEEKLY ? WeeklyIndex.of(daily) : daily;
    List<LocalDate> days = index.days();
    int start = from == null ? 0 : daysBefore(days, from);
    int end = to == null ? days.size() : daysBefore(days, to);
    end += end < days.size() && days.get(end).equals(to) ? 1 : 0;
    double[] xs = new double[end - start];
    double[] ys = new double[end - start];
    CountsByTradingDay counts = counts(cases, days, alignment);
    for (int t = start; t < end; t++) {
      boolean beforeCounts = from == null && days.get(t).isBefore(cases.first());
      boolean afterCounts = to == null && t > 0 && !days.get(t - 1).isBefore(cases.last());
      xs[t - start] = beforeCounts || afterCounts ? Double.NaN : x(counts, x, t);
      ys[t - start] = y(index, y, t);
    }
    return new AlignedPair(days.subList(start, end), xs, ys);
  }

  private static int daysBefore(List<LocalDate> days, LocalDate day) {
    int found = Collections.binarySearch(days, day);
    return found < 0 ? -found - 1 : found;
  }

  private static CountsByTradingDay counts(
      DailyCounts cases, List<LocalDate> days, Alignment alignment) {
    return switch (alignment) {
      case TRADING, WEEKLY -> new TradingDayCounts(cases, cases.cumulative(), days);
      case REPORT_DATE -> new ReportDateCounts(cases, cases.cumulative(), days);
    };
  }

  private static double x(CountsByTradingDay counts, CaseTransform transform, int t) {
    return switch (transform) {
      case LEVEL -> counts.level(t);
      case MEAN7 -> floored(counts.mean7(t));
      case LOGDIFF -> t == 0 ? Double.NaN : growth(counts.perDay(t - 1), counts.perDay(t));
      case GROWTH7 -> t == 0 ? Double.NaN : growth(counts.mean7(t - 1), counts.mean7(t));
      case CUMGROWTH -> t == 0 ? Double.NaN : growth(counts.total(t - 1), counts.total(t));
    };
  }

  private static double y(IndexSeries index, IndexTransform transform, int t) {
    return switch (transform) {
      case LEVEL -> index.levelAt(t);
      case RETURN -> index.returnAt(t);
    };
  }

  private static double growth(double before, double now) {
    return StrictMath.log1p(floored(now)) - StrictMath.log1p(floored(before));
  }

  private static double floored(double value) {
    return StrictMath.max(0, value);
  }
}
