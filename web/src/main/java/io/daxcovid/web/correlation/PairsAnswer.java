package io.daxcovid.web.correlation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.daxcovid.statistics.AlignedPair;
import io.daxcovid.web.answer.CsvTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The pairs that a coefficient is made of, in time order. */
record PairsAnswer(@JsonUnwrapped CorrelationHead head, int lag, List<Pair> pairs) {

  /**
   * @param xDay trading day of x
   * @param day trading day of y, {@code lag} trading days later
   */
  record Pair(LocalDate xDay, LocalDate day, double x, double y) {}

  /** Those that have both values, as the kernel takes them. */
  static List<Pair> pairs(AlignedPair pair, int lag) {
    double[] x = pair.x();
    double[] y = pair.y();
    return IntStream.range(Math.max(0, lag), Math.min(y.length, y.length + lag))
        .filter(t -> Double.isFinite(x[t - lag]) && Double.isFinite(y[t]))
        .mapToObj(t -> new Pair(pair.days().get(t - lag), pair.days().get(t), x[t - lag], y[t]))
        .toList();
  }

  CsvTable table() {
    List<List<?>> lines = new ArrayList<>();
    for (Pair one : pairs) {
      lines.add(
          CsvTable.row(
              head.area(),
              head.metric(),
              head.x(),
              head.y(),
              head.align(),
              head.kind(),
              lag,
              one.xDay(),
              one.day(),
              one.x(),
              one.y(),
              head.run().id()));
    }
    return new CsvTable(
        List.of(
            "area", "metric", "x", "y", "align", "kind", "lag", "x_day", "day", "x_value",
            "y_value", "run"),
        lines);
  }
}
