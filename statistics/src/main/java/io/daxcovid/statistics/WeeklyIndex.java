package io.daxcovid.statistics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An index from Friday to Friday: the level of a Friday is the last close of the seven days up to
 * it, so a closed Friday takes the Thursday's. A week without a close has no value, and the last
 * week counts only if its Friday or a later day has a close: until then it isn't over.
 */
final class WeeklyIndex {

  private WeeklyIndex() {}

  static IndexSeries of(IndexSeries daily) {
    TreeMap<LocalDate, Double> levels = new TreeMap<>();
    for (int t = 0; t < daily.days().size(); t++) {
      levels.put(friday(daily.days().get(t)), daily.levelAt(t));
    }
    if (!levels.isEmpty()) {
      LocalDate last = daily.days().get(daily.days().size() - 1);
      levels = new TreeMap<>(levels.headMap(last, true));
    }
    return new IndexSeries(
        List.copyOf(levels.keySet()),
        levels.entrySet().stream().mapToDouble(Map.Entry::getValue).toArray());
  }

  private static LocalDate friday(LocalDate day) {
    return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
  }
}
