package io.daxcovid.statistics;

/** Counts as they belong to trading day t of an index; NaN is "no value", nothing is floored. */
sealed interface CountsByTradingDay permits TradingDayCounts, ReportDateCounts {

  double level(int t);

  /** Per calendar day, so that a Monday compares with a Tuesday. */
  double perDay(int t);

  double mean7(int t);

  /** All counts up to and including the day; missing days add nothing. */
  double total(int t);
}
