package io.daxcovid.web.area;

import io.daxcovid.statistics.DailyCounts;
import io.daxcovid.web.answer.LoadRows;
import io.daxcovid.web.load.Select;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Daily counts per area; a missing day stays missing. */
public final class AreaCounts {
  private AreaCounts() {}

  /** For an area without any row: it was reported on, but never with a number. */
  public static DailyCounts none(Area area) {
    return new DailyCounts(area.firstDate(), new double[] {Double.NaN});
  }

  /** By area id; an area without any row is absent. */
  public static Map<String, DailyCounts> read(LoadRows rows, List<String> areas, Metric metric)
      throws SQLException {
    Map<String, SortedMap<LocalDate, Long>> counts = new HashMap<>();
    rows.list(
        row ->
            counts
                .computeIfAbsent(row.getString("area"), area -> new TreeMap<>())
                .put(row.getObject("day", LocalDate.class), Select.whole(row, metric.id())),
        "SELECT area, day, %s FROM result_case WHERE load_id = ? AND area IN (%s)"
            .formatted(metric.id(), Areas.marks(areas)),
        areas.toArray());
    Map<String, DailyCounts> byArea = new HashMap<>();
    counts.forEach((area, days) -> byArea.put(area, DailyCounts.of(days)));
    return byArea;
  }
}
