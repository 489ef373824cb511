package io.daxcovid.importer.format;

import io.daxcovid.importer.rows.RefusedException;
import io.daxcovid.importer.rows.Row;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One record of ECDC's daily file as a canonical row. */
final class EcdcDailyRow {
  private static final Pattern DATE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
  private static final Pattern AREA = Pattern.compile("[A-Za-z0-9_]{1,20}");
  private static final Pattern POPULATION = Pattern.compile("popData\\d{4}");

  private final String file;
  private final Records records;
  private final Values values;
  private final String population;

  EcdcDailyRow(String file, Records records) {
    this.file = file;
    this.records = records;
    this.values = new Values(file, records);
    this.population =
        records.columns().stream()
            .filter(column -> POPULATION.matcher(column).matches())
            .findFirst()
            .orElseThrow(
                () ->
                    new RefusedException(
                        file + " is an ECDC daily file without the needed column popData2019"));
  }

  Row row() {
    String area = values.required("geoId");
    if (!AREA.matcher(area).matches()) {
      throw values.refused("geoId", area, "is no area code");
    }
    LocalDate date = date();
    return new Row(
        area,
        date,
        List.of(
            area,
            date.toString(),
            values.text("countriesAndTerritories"),
            values.text("countryterritoryCode"),
            values.text("continentExp"),
            values.whole(population),
            values.whole("cases"),
            values.whole("deaths")));
  }

  /** Spreadsheets turn half of the dates around; day, month and year tell which half. */
  private LocalDate date() {
    String text = values.required("dateRep");
    Matcher parts = DATE.matcher(text);
    if (!parts.matches()) {
      throw values.refused("dateRep", text, "is no date like 31/12/2020");
    }
    int day = Integer.parseInt(parts.group(1));
    int month = Integer.parseInt(parts.group(2));
    int year = Integer.parseInt(parts.group(3));
    if (!same("day", day) || !same("month", month) || !same("year", year)) {
      throw new RefusedException(
          "%s %s: dateRep '%s' does not agree with day %s, month %s, year %s: a spreadsheet has rewritten the dates; use ECDC's own file"
              .formatted(
                  file,
                  records.place(),
                  text,
                  records.value("day"),
                  records.value("month"),
                  records.value("year")));
    }
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      throw values.refused("dateRep", text, "is no day of the calendar");
    }
  }

  private boolean same(String column, int expected) {
    return values.whole(column).equals(Integer.toString(expected));
  }
}
