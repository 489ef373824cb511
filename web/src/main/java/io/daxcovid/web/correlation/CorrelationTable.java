package io.daxcovid.web.correlation;

import io.daxcovid.web.answer.CsvTable;
import java.util.ArrayList;
import java.util.List;

/** Coefficients as CSV, each line complete in itself. */
final class CorrelationTable {
  private static final List<String> HEAD =
      List.of("area", "metric", "x", "y", "method", "align", "kind", "from", "to");

  private CorrelationTable() {}

  static CsvTable of(CorrelationHead head, List<Coefficient> lags) {
    List<String> header = new ArrayList<>(HEAD);
    header.addAll(Coefficient.HEADER);
    header.add("run");
    List<List<?>> lines = new ArrayList<>();
    for (Coefficient lag : lags) {
      List<Object> line =
          new ArrayList<>(
              CsvTable.row(
                  head.area(),
                  head.metric(),
                  head.x(),
                  head.y(),
                  head.method(),
                  head.align(),
                  head.kind(),
                  head.from(),
                  head.to()));
      line.addAll(lag.cells());
      line.add(head.run().id());
      lines.add(line);
    }
    return new CsvTable(header, lines);
  }
}
