package io.daxcovid.web.series;

import io.daxcovid.web.answer.CsvTable;
import io.daxcovid.web.load.LoadRef.RunRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Values stand in the order of {@code periods}; null is missing, never 0. */
record SeriesAnswer(
    RunRef run,
    String metric,
    SeriesTransform transform,
    Unit unit,
    LocalDate from,
    LocalDate to,
    List<Period> periods,
    List<AreaSeries> series) {

  /**
   * @param incomplete positions of periods that lack some of their days
   */
  record AreaSeries(String area, String name, List<Double> values, List<Integer> incomplete) {}

  CsvTable table() {
    List<List<?>> lines = new ArrayList<>();
    for (AreaSeries one : series) {
      for (int i = 0; i < periods.size(); i++) {
        Period period = periods.get(i);
        lines.add(
            CsvTable.row(
                one.area,
                one.name,
                period.start(),
                period.end(),
                period.partial(),
                metric,
                transform.id(),
                one.values.get(i),
                run.id()));
      }
    }
    return new CsvTable(
        List.of("area", "name", "start", "end", "partial", "metric", "transform", "value", "run"),
        lines);
  }
}
