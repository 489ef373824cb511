package io.daxcovid.importer.rows;

import io.daxcovid.importer.source.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The canonical rows of a snapshot and their bytes.
 *
 * @param rows sorted by key, no key twice
 * @param csv {@code rows.csv}
 */
public record Content(List<Row> rows, String csv, long bytes, String sha256) {
  static Content of(List<Row> rows, String csv) {
    byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
    return new Content(rows, csv, bytes.length, Sha256.of(bytes));
  }

  public LocalDate firstDate() {
    return rows.stream().map(Row::date).min(Comparator.naturalOrder()).orElseThrow();
  }

  public LocalDate lastDate() {
    return rows.stream().map(Row::date).max(Comparator.naturalOrder()).orElseThrow();
  }
}
