package io.daxcovid.local.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** When the exchange in Frankfurt was open in 2020. */
final class TradingCalendar {
  static final LocalDate FIRST = LocalDate.of(2020, 1, 2);
  static final LocalDate LAST = LocalDate.of(2020, 12, 30);
  static final Set<LocalDate> HOLIDAYS =
      Set.of(
          LocalDate.of(2020, 4, 10),
          LocalDate.of(2020, 4, 13),
          LocalDate.of(2020, 5, 1),
          LocalDate.of(2020, 6, 1),
          LocalDate.of(2020, 12, 24),
          LocalDate.of(2020, 12, 25));

  private TradingCalendar() {}

  static List<LocalDate> days() {
    return FIRST
        .datesUntil(LAST.plusDays(1))
        .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY)
        .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY)
        .filter(day -> !HOLIDAYS.contains(day))
        .toList();
  }
}
