package io.daxcovid.web.series;

import io.daxcovid.web.query.DateRange;
import java.time.LocalDate;
import java.util.List;

/**
 * The range an answer covers. The unit follows the range that was asked for, so that two answers
 * for one range have one unit, even if their data begin and end on different days.
 *
 * @param from first day, within the data; null if the data have no day of the range
 * @param to last day, likewise
 */
public record Span(LocalDate from, LocalDate to, Unit unit, List<Period> periods) {
  public Span {
    periods = List.copyOf(periods);
  }

  /**
   * @param first first day of the data
   * @param last last day of the data
   */
  public static Span of(DateRange asked, Grouping grouping, LocalDate first, LocalDate last) {
    LocalDate from = asked.from().orElse(first);
    LocalDate to = asked.to().orElse(last);
    Unit unit = grouping.unit(from, to);
    LocalDate begin = from.isBefore(first) ? first : from;
    LocalDate end = to.isAfter(last) ? last : to;
    return begin.isAfter(end)
        ? new Span(null, null, unit, List.of())
        : new Span(begin, end, unit, Period.of(begin, end, unit));
  }
}
