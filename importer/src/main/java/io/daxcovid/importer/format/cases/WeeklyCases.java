package io.daxcovid.importer.format.cases;

import io.daxcovid.importer.format.record.Records;
import io.daxcovid.importer.format.record.Values;
import io.daxcovid.importer.rows.RefusedException;
import io.daxcovid.importer.rows.RowSink;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** ECDC's weekly file of the winter from 2020 to 2021. */
public final class WeeklyCases {
  private WeeklyCases() {}

  /** A {@link CasesFormat}. */
  public static List<String> read(Records records, RowSink rows) throws IOException {
    Values values = new Values(records);
    ReportDate date = new ReportDate(records, values);
    Weeks weeks = new Weeks(records, values);
    EcdcColumns columns = new EcdcColumns(records, values, "cases_weekly", "deaths_weekly");
    while (records.next()) {
      LocalDate monday = weeks.monday();
      check(records, monday, date.read());
      columns.give(monday, rows);
    }
    return columns.warnings();
  }

  /** ECDC reports a week on the Monday after it. */
  private static void check(Records records, LocalDate monday, LocalDate reported) {
    if (!reported.equals(monday.plusWeeks(1))) {
      throw new RefusedException(
          "%s %s: dateRep %s is not the Monday after the week that begins on %s: a spreadsheet has rewritten the dates; use ECDC's own file"
              .formatted(records.file(), records.place(), reported, monday));
    }
  }
}
