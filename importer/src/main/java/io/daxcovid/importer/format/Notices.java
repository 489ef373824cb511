package io.daxcovid.importer.format;

import io.daxcovid.importer.format.record.Records;
import io.daxcovid.importer.format.text.Excerpt;
import io.daxcovid.importer.rows.RefusedException;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Messages that sources send, with a good status, as text where CSV was asked for. */
final class Notices {
  private static final Map<String, String> TEXTS =
      Map.of(
          "No data", "the symbol is unknown, or it has no prices in the range asked for",
          "Brak danych", "the symbol is unknown, or it has no prices in the range asked for",
          "Exceeded the daily hits limit", "it answers again tomorrow",
          "Przekroczony dzienny limit wywolan", "it answers again tomorrow");

  private Notices() {}

  /**
   * @throws RefusedException with the words of the source if this is a message
   */
  static void refuse(Records records) throws IOException {
    List<String> columns = records.columns();
    if (columns.size() == 1 && TEXTS.containsKey(columns.get(0))) {
      throw new RefusedException(
          "%s is a message of stooq instead of data: '%s': %s"
              .formatted(records.file(), columns.get(0), TEXTS.get(columns.get(0))));
    }
    if (columns.equals(List.of("code", "message"))) {
      String words =
          records.next() ? Excerpt.of(records.value(0) + ": " + records.value(1)) : "no words";
      throw new RefusedException(
          "%s is an error message of Quandl instead of data: %s".formatted(records.file(), words));
    }
  }
}
