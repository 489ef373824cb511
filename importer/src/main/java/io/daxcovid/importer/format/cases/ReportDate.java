package io.daxcovid.importer.format.cases;

import io.daxcovid.importer.format.record.Records;
import io.daxcovid.importer.format.record.Values;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ECDC's column {@code dateRep}: day/month/year. Every area has the same few dates. */
final class ReportDate {
  private static final Pattern FORM = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
  private static final int REMEMBERED = 4_096;

  private final Values values;
  private final int column;
  private final Map<String, LocalDate> known = new HashMap<>();

  ReportDate(Records records, Values values) {
    this.values = values;
    this.column = records.column("dateRep");
  }

  LocalDate read() {
    String text = values.required(column);
    LocalDate date = known.get(text);
    if (date == null) {
      date = parse(text);
      if (known.size() < REMEMBERED) {
        known.put(text, date);
      }
    }
    return date;
  }

  private LocalDate parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw values.refused(column, text, "is no date like 31/12/2020");
    }
    try {
      return LocalDate.of(
          Integer.parseInt(parts.group(3)),
          Integer.parseInt(parts.group(2)),
          Integer.parseInt(parts.group(1)));
    } catch (DateTimeException e) {
      throw values.refused(column, text, "is no day of the calendar");
    }
  }
}
