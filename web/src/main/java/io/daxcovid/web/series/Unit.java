package io.daxcovid.web.series;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** What a point of a series stands for; weeks begin on Monday. */
public enum Unit {
  DAY,
  WEEK,
  MONTH;

  private static final int WEEKS_FROM_DAYS = 28;
  private static final int DAYS_OR_WEEKS_UP_TO_MONTHS = 4;

  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The original's rule, both ends inclusive: weeks from 28 days on, months above 4 months. */
  public static Unit automatic(LocalDate from, LocalDate to) {
    if (to.isAfter(from.plusMonths(DAYS_OR_WEEKS_UP_TO_MONTHS).minusDays(1))) {
      return MONTH;
    }
    return to.isBefore(from.plusDays(WEEKS_FROM_DAYS - 1)) ? DAY : WEEK;
  }

  LocalDate start(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
    };
  }

  LocalDate end(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
      case MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
    };
  }
}
