package io.daxcovid.importer.format.cases;

import io.daxcovid.importer.format.record.Records;
import io.daxcovid.importer.format.record.Values;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The column {@code year_week}: an ISO week as {@code 2020-53}, read as the Monday it begins with.
 */
final class Weeks {
  private static final Pattern FORM = Pattern.compile("(\\d{4})-W?(\\d{2})");

  private final Values values;
  private final int column;

  Weeks(Records records, Values values) {
    this.values = values;
    this.column = records.column("year_week");
  }

  LocalDate monday() {
    String text = values.required(column);
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw values.refused(column, text, "is no week like 2020-53");
    }
    int year = Integer.parseInt(parts.group(1));
    int week = Integer.parseInt(parts.group(2));
    // The fourth of January lies in the first week of its year.
    LocalDate monday =
        LocalDate.of(year, 1, 4)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .plusWeeks(week - 1L);
    if (week == 0 || monday.get(IsoFields.WEEK_BASED_YEAR) != year) {
      throw values.refused(column, text, "is no week of that year");
    }
    return monday;
  }
}
