package io.daxcovid.importer.format.cases;

import io.daxcovid.importer.format.record.Records;
import io.daxcovid.importer.format.record.Values;
import io.daxcovid.importer.rows.Row;
import io.daxcovid.importer.rows.RowSink;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Files with one record per indicator: cases and deaths of an area and a time become one row.
 * Totals of several countries are no area and left out, or every sum would be doubled.
 */
final class IndicatorCases {
  private static final int MOST_NAMED = 20;

  private final Values values;
  private final IndicatorLayout layout;
  private final CountPairs pairs;
  private final Supplier<LocalDate> date;
  private final int name;
  private final int code;
  private final int continent;
  private final int population;
  private final int indicator;
  private final int count;
  private final Map<String, Long> unknown = new TreeMap<>();

  IndicatorCases(Records records, IndicatorLayout layout, RowSink rows) {
    this.values = new Values(records);
    this.layout = layout;
    this.pairs = new CountPairs(records.file(), rows);
    this.name = records.column(layout.name());
    this.code = records.column(layout.code());
    this.continent = records.column("continent");
    this.population = records.column("population");
    this.indicator = records.column("indicator");
    this.count = records.column(layout.count());
    int day = records.column("date");
    this.date = layout.weekly() ? new Weeks(records, values)::monday : () -> isoDate(day);
  }

  List<String> read(Records records) throws IOException {
    while (records.next()) {
      String country = values.text(name);
      if (!country.endsWith("(total)")) {
        Optional<String> area = layout.codes().geoId(values.text(code), country);
        area.ifPresentOrElse(geoId -> take(geoId, country), () -> note(country));
      }
    }
    pairs.finish();
    return unknown.isEmpty()
        ? List.of()
        : List.of("Left out, because their code is not known (rows): " + unknown);
  }

  private void note(String country) {
    if (unknown.size() < MOST_NAMED || unknown.containsKey(country)) {
      unknown.merge(country, 1L, Long::sum);
    }
  }

  private void take(String geoId, String country) {
    String kind = values.required(indicator);
    switch (kind) {
      case "cases", "confirmed cases" -> pairs.cases(row(geoId, country, values.whole(count), ""));
      case "deaths" -> pairs.deaths(row(geoId, country, "", values.whole(count)));
      default -> throw values.refused(indicator, kind, "is neither cases nor deaths");
    }
  }

  private Row row(String geoId, String country, String cases, String deaths) {
    LocalDate day = date.get();
    return new Row(
        geoId,
        day,
        List.of(
            geoId,
            day.toString(),
            country,
            layout.codes() == AreaCodes.THREE_LETTERS ? values.text(code) : "",
            values.text(continent),
            values.whole(population),
            cases,
            deaths));
  }

  private LocalDate isoDate(int column) {
    String text = values.required(column);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw values.refused(column, text, "is no date like 2020-12-31");
    }
  }
}
