package io.daxcovid.importer.rows;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A line of {@code rows.csv} with its key. Lines are sorted instead of rows: they are small, and
 * what they say is final.
 *
 * @param text without the line break
 */
record Line(String member, LocalDate date, String text) {
  /** By key; lines of one key by their text, so that the order never depends on how they came. */
  static final Comparator<Line> ORDER =
      Comparator.comparing(Line::member).thenComparing(Line::date).thenComparing(Line::text);

  boolean sameKey(Line other) {
    return member.equals(other.member) && date.equals(other.date);
  }

  /** About as many bytes as it takes in memory. */
  int weight() {
    return 120 + member.length() + text.length();
  }
}
