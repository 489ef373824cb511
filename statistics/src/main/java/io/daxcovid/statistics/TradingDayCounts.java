package io.daxcovid.statistics;

import java.time.LocalDate;
import java.util.List;

/**
 * {@link Alignment#TRADING}: a calendar day belongs to the first trading day on or after it. The
 * bucket of a trading day is the calendar days after the previous trading day up to and including
 * it. A bucket or a seven-day window with a missing day has no value.
 */
record TradingDayCounts(DailyCounts counts, DailyCounts totals, List<LocalDate> days)
    implements CountsByTradingDay {

  @Override
  public double level(int t) {
    return t == 0 ? Double.NaN : sum(epochDay(t - 1) + 1, epochDay(t));
  }

  @Override
  public double perDay(int t) {
    return t == 0 ? Double.NaN : level(t) / (epochDay(t) - epochDay(t - 1));
  }

  @Override
  public double mean7(int t) {
    return sum(epochDay(t) - 6, epochDay(t)) / 7;
  }

  @Override
  public double total(int t) {
    LocalDate day = days.get(t);
    return day.isBefore(totals.first())
        ? 0
        : totals.at(day.isAfter(totals.last()) ? totals.last() : day);
  }

  private double sum(long first, long last) {
    double sum = 0;
    for (long day = first; day <= last && !Double.isNaN(sum); day++) {
      sum += counts.at(day);
    }
    return sum;
  }

  private long epochDay(int t) {
    return days.get(t).toEpochDay();
  }
}
