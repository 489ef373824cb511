package io.daxcovid.statistics;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The plain sum of closes per day, kept for comparison: it weights by price per share and jumps
 * whenever a share joins or is missing. A trading day is a day on which any share has a close; the
 * sum runs in the order of the symbols.
 */
public final class PriceSum {

  private PriceSum() {}

  public static IndexDays of(Closes closes) {
    SortedMap<LocalDate, Double> sums = new TreeMap<>();
    SortedMap<LocalDate, Integer> members = new TreeMap<>();
    for (SortedMap<LocalDate, Double> share : closes.bySymbol().values()) {
      for (Map.Entry<LocalDate, Double> close : share.entrySet()) {
        sums.merge(close.getKey(), close.getValue(), Double::sum);
        members.merge(close.getKey(), 1, Integer::sum);
      }
    }
    IndexDaysBuilder days = new IndexDaysBuilder();
    sums.forEach((day, sum) -> days.add(day, sum, members.get(day), 0));
    return days.build();
  }
}
