package io.daxcovid.web.area;

import io.daxcovid.web.answer.Answer;
import io.daxcovid.web.answer.CsvTable;
import io.daxcovid.web.answer.DataEndpoint;
import io.daxcovid.web.load.LoadRef.RunRef;
import io.daxcovid.web.query.Parameter;
import io.daxcovid.web.query.Values;
import java.util.ArrayList;
import java.util.List;

/** {@code /areas}: what can be asked for. */
public final class AreasEndpoint implements DataEndpoint {
  @Override
  public String path() {
    return "/api/v1/areas";
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of();
  }

  @Override
  public Question question(Values values) {
    return rows -> {
      List<Area> areas = Areas.all(rows);
      RunRef run = rows.reference();
      return new Answer(new AreaList(run, areas), table(run, areas));
    };
  }

  private static CsvTable table(RunRef run, List<Area> areas) {
    List<List<?>> lines = new ArrayList<>();
    for (Area area : areas) {
      lines.add(
          CsvTable.row(
              area.id(),
              area.kind(),
              area.name(),
              area.continent(),
              area.population(),
              area.firstDate(),
              area.lastDate(),
              run.id()));
    }
    return new CsvTable(
        List.of(
            "area", "kind", "name", "continent", "population", "first_date", "last_date", "run"),
        lines);
  }

  record AreaList(RunRef run, List<Area> areas) {}
}
