package io.daxcovid.spark.compute;

import io.daxcovid.statistics.IndexSeries;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Cuts an index down to the trading days that a lag can bring together with a count of an area. An
 * index goes back thirty years, a pandemic one or two; no coefficient changes.
 */
final class NearbyTrading {
  /** Beyond the widest lag, for the differences over two days. */
  private static final int MARGIN = 3;

  private NearbyTrading() {}

  static IndexSeries of(IndexSeries index, AreaCounts area, Cube cube) {
    List<LocalDate> days = index.days();
    int reach = Math.max(Math.abs(cube.minLag()), Math.abs(cube.maxLag())) + MARGIN;
    LocalDate first = earlier(area.first(), cube.from());
    LocalDate last = later(area.last(), cube.to());
    int from = Math.max(0, position(days, first) - reach);
    int to = Math.min(days.size(), position(days, last) + reach);
    // Never empty: an index that ends before the first count still has its last day.
    int start = Math.min(from, days.size() - 1);
    int end = Math.max(start + 1, to);
    return new IndexSeries(
        days.subList(start, end), Arrays.copyOfRange(index.levels(), start, end));
  }

  private static int position(List<LocalDate> days, LocalDate day) {
    int found = Collections.binarySearch(days, day);
    return found >= 0 ? found : -found - 1;
  }

  private static LocalDate earlier(LocalDate day, LocalDate other) {
    return other != null && other.isBefore(day) ? other : day;
  }

  private static LocalDate later(LocalDate day, LocalDate other) {
    return other != null && other.isAfter(day) ? other : day;
  }
}
