package io.daxcovid.statistics;

import java.time.LocalDate;
import java.util.List;

/**
 * {@link Alignment#REPORT_DATE}: report date = trading day, as many papers do it. A trading day
 * without a count of its own has no value; what was reported between trading days is dropped from
 * level and logdiff, while mean7 is over those of the last seven calendar days that exist, and the
 * total is what had been reported by that day, weekends included. For reproducing such papers.
 */
record ReportDateCounts(DailyCounts counts, DailyCounts totals, List<LocalDate> days)
    implements CountsByTradingDay {

  @Override
  public double level(int t) {
    return counts.at(days.get(t));
  }

  @Override
  public double perDay(int t) {
    return level(t);
  }

  @Override
  public double mean7(int t) {
    if (Double.isNaN(level(t))) {
      return Double.NaN;
    }
    long last = days.get(t).toEpochDay();
    double sum = 0;
    int existing = 0;
    for (long day = last - 6; day <= last; day++) {
      double count = counts.at(day);
      if (!Double.isNaN(count)) {
        sum += count;
        existing++;
      }
    }
    return sum / existing;
  }

  @Override
  public double total(int t) {
    return Double.isNaN(level(t)) ? Double.NaN : totals.at(days.get(t));
  }
}
