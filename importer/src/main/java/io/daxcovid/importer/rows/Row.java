package io.daxcovid.importer.rows;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A canonical row.
 *
 * @param member the area or symbol, the first part of the key
 * @param values one per column of the dataset's schema, "" for a missing one
 */
public record Row(String member, LocalDate date, List<String> values) {
  /** By key. Members are ASCII, so this is the order of code points. */
  public static final Comparator<Row> BY_KEY =
      Comparator.comparing(Row::member).thenComparing(Row::date);

  public Row {
    values = List.copyOf(values);
  }

  boolean sameKey(Row other) {
    return member.equals(other.member) && date.equals(other.date);
  }

  Line line() {
    return new Line(member, date, CsvLine.of(values));
  }
}
