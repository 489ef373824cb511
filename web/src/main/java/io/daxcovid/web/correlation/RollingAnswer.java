package io.daxcovid.web.correlation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.daxcovid.web.answer.CsvTable;
import java.util.ArrayList;
import java.util.List;

/**
 * @param window trading days in each window
 */
record RollingAnswer(
    @JsonUnwrapped CorrelationHead head, int lag, int window, List<Window> windows) {

  CsvTable table() {
    List<List<?>> lines = new ArrayList<>();
    for (Window one : windows) {
      lines.add(
          CsvTable.row(
              head.area(),
              head.metric(),
              head.x(),
              head.y(),
              head.method(),
              head.align(),
              head.kind(),
              lag,
              window,
              one.from(),
              one.to(),
              one.r(),
              one.n(),
              one.nEff(),
              one.ciLow(),
              one.ciHigh(),
              one.reason(),
              head.run().id()));
    }
    return new CsvTable(
        List.of(
            "area", "metric", "x", "y", "method", "align", "kind", "lag", "window", "from", "to",
            "r", "n", "n_eff", "ci_low", "ci_high", "reason", "run"),
        lines);
  }
}
