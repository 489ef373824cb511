package io.daxcovid.web.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A day, week or month, or what the range leaves of it.
 *
 * @param start first day that counts
 * @param end last day that counts
 * @param partial the range cuts days off
 */
public record Period(LocalDate start, LocalDate end, boolean partial) {

  /** All periods that touch the range, cut to it; none if it is empty. */
  public static List<Period> of(LocalDate from, LocalDate to, Unit unit) {
    List<Period> periods = new ArrayList<>();
    for (LocalDate day = from; !day.isAfter(to); day = unit.end(day).plusDays(1)) {
      LocalDate start = unit.start(day).isBefore(from) ? from : unit.start(day);
      LocalDate end = unit.end(day).isAfter(to) ? to : unit.end(day);
      boolean whole = start.equals(unit.start(day)) && end.equals(unit.end(day));
      periods.add(new Period(start, end, !whole));
    }
    return periods;
  }

  /** The whole period before this one. */
  Period before(Unit unit) {
    LocalDate end = unit.start(start).minusDays(1);
    return new Period(unit.start(end), end, false);
  }
}
