package io.daxcovid.importer.format.cases;

import io.daxcovid.importer.format.record.Records;
import io.daxcovid.importer.format.record.Values;
import io.daxcovid.importer.rows.RefusedException;
import io.daxcovid.importer.rows.Row;
import io.daxcovid.importer.rows.RowSink;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** The columns that ECDC's daily and weekly files have in common. */
final class EcdcColumns {
  private static final Pattern AREA = Pattern.compile("[A-Za-z0-9_]{1,20}");

  /** It bears the year of the estimate. */
  private static final Pattern POPULATION = Pattern.compile("popData\\d{4}");

  private final Values values;
  private final int geoId;
  private final int name;
  private final int code;
  private final int continent;
  private final int population;
  private final int cases;
  private final int deaths;
  private final Continents continents = new Continents();
  private String lastArea = "";

  EcdcColumns(Records records, Values values, String cases, String deaths) {
    this.values = values;
    this.geoId = records.column("geoId");
    this.name = records.column("countriesAndTerritories");
    this.code = records.column("countryterritoryCode");
    this.continent = records.column("continentExp");
    this.population = records.column(population(records));
    this.cases = records.column(cases);
    this.deaths = records.column(deaths);
  }

  private static String population(Records records) {
    return records.columns().stream()
        .filter(column -> POPULATION.matcher(column).matches())
        .findFirst()
        .orElseThrow(
            () ->
                new RefusedException(
                    records.file() + " is an ECDC file without the needed column popData2019"));
  }

  void give(LocalDate date, RowSink rows) {
    String area = area();
    Row row =
        new Row(
            area,
            date,
            List.of(
                area,
                date.toString(),
                values.text(name),
                values.text(code),
                values.text(continent),
                values.whole(population),
                values.whole(cases),
                values.whole(deaths)));
    continents.look(row);
    rows.accept(row);
  }

  /** Rows of an area stand together. */
  private String area() {
    String area = values.required(geoId);
    if (!area.equals(lastArea)) {
      if (!AREA.matcher(area).matches()) {
        throw values.refused(geoId, area, "is no area code");
      }
      lastArea = area;
    }
    return lastArea;
  }

  List<String> warnings() {
    return continents.warnings();
  }
}
