package io.daxcovid.importer.format.cases;

import io.daxcovid.importer.format.record.Records;
import io.daxcovid.importer.format.record.Values;
import io.daxcovid.importer.rows.RefusedException;
import io.daxcovid.importer.rows.RowSink;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** ECDC's daily file, worldwide and EU/EEA, in all variants of its columns. */
public final class DailyCases {
  private final Records records;
  private final Values values;
  private final ReportDate date;
  private final int day;
  private final int month;
  private final int year;

  private DailyCases(Records records, Values values) {
    this.records = records;
    this.values = values;
    this.date = new ReportDate(records, values);
    this.day = records.column("day");
    this.month = records.column("month");
    this.year = records.column("year");
  }

  /** A {@link CasesFormat}. */
  public static List<String> read(Records records, RowSink rows) throws IOException {
    Values values = new Values(records);
    DailyCases reader = new DailyCases(records, values);
    EcdcColumns columns = new EcdcColumns(records, values, "cases", "deaths");
    while (records.next()) {
      columns.give(reader.date(), rows);
    }
    return columns.warnings();
  }

  /** Spreadsheets turn half of the dates around; day, month and year tell which half. */
  private LocalDate date() {
    LocalDate reported = date.read();
    if (same(day, reported.getDayOfMonth())
        && same(month, reported.getMonthValue())
        && same(year, reported.getYear())) {
      return reported;
    }
    throw new RefusedException(
        "%s %s: dateRep '%s' does not agree with day %s, month %s, year %s: a spreadsheet has rewritten the dates; use ECDC's own file"
            .formatted(
                records.file(),
                records.place(),
                records.value(records.column("dateRep")),
                values.whole(day),
                values.whole(month),
                values.whole(year)));
  }

  /** Padded or not: {@code 08} in JSON, {@code 8} in CSV. */
  private boolean same(int column, int expected) {
    String text = records.value(column);
    int number = 0;
    for (int i = 0; i < text.length() && i < 5; i++) {
      number = 10 * number + text.charAt(i) - '0';
    }
    return number == expected || values.whole(column).equals(Integer.toString(expected));
  }
}
