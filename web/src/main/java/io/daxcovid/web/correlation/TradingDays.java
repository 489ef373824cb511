package io.daxcovid.web.correlation;

import io.daxcovid.web.area.Area;
import io.daxcovid.web.index.IndexDay;
import io.daxcovid.web.query.DateRange;
import java.time.LocalDate;
import java.util.List;

/**
 * The trading days that both sides have within a range.
 *
 * @param first null if there is none
 * @param last null if there is none
 */
record TradingDays(LocalDate first, LocalDate last) {
  static TradingDays shared(List<IndexDay> days, Area area, DateRange range) {
    List<LocalDate> shared =
        days.stream()
            .map(IndexDay::day)
            .filter(range::contains)
            .filter(day -> !day.isBefore(area.firstDate()) && !day.isAfter(area.lastDate()))
            .toList();
    return shared.isEmpty()
        ? new TradingDays(null, null)
        : new TradingDays(shared.get(0), shared.get(shared.size() - 1));
  }
}
