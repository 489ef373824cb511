package io.daxcovid.web.index;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.daxcovid.web.answer.CsvTable;
import io.daxcovid.web.load.LoadRef.RunRef;
import io.daxcovid.web.series.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * @param kinds all that this run has
 * @param points periods with at least one trading day
 */
record IndexAnswer(
    RunRef run,
    IndexKind kind,
    List<IndexKind> kinds,
    Unit unit,
    LocalDate from,
    LocalDate to,
    List<Point> points) {

  /**
   * @param level closing level of the period's last trading day
   * @param logReturn since the last close before the period; null if there is none
   * @param members shares used on that last day
   */
  record Point(
      LocalDate start,
      LocalDate end,
      boolean partial,
      double level,
      @JsonProperty("return") Double logReturn,
      int members) {}

  CsvTable table() {
    List<List<?>> lines = new ArrayList<>();
    for (Point point : points) {
      lines.add(
          CsvTable.row(
              point.start,
              point.end,
              point.partial,
              kind.id(),
              point.level,
              point.logReturn,
              point.members,
              run.id()));
    }
    return new CsvTable(
        List.of("start", "end", "partial", "kind", "level", "return", "members", "run"), lines);
  }
}
