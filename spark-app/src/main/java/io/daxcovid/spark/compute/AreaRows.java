package io.daxcovid.spark.compute;

import io.daxcovid.spark.ledger.ResultRow;
import java.util.ArrayList;
import java.util.List;

/** An area and its counts as result rows. */
final class AreaRows {
  private AreaRows() {}

  static List<ResultRow> of(AreaCounts area) {
    List<ResultRow> rows = new ArrayList<>();
    rows.add(
        new ResultRow.Area(
            area.id(),
            area.kind().id(),
            area.name(),
            area.continent(),
            area.population(),
            area.first(),
            area.last()));
    for (int i = 0; i < area.cases().length; i++) {
      Long cases = nullable(area.cases()[i]);
      Long deaths = nullable(area.deaths()[i]);
      if (cases != null || deaths != null) {
        rows.add(new ResultRow.Counts(area.id(), area.first().plusDays(i), cases, deaths));
      }
    }
    return rows;
  }

  private static Long nullable(double count) {
    return Double.isNaN(count) ? null : (Long) (long) count;
  }
}
