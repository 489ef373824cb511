package io.daxcovid.importer.rows;

import io.daxcovid.contract.dataset.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * The canonical rows of a snapshot, sorted by key, no key twice.
 *
 * @param file {@code rows.csv.gz} in the spool
 * @param sha256 of {@code rows.csv} uncompressed
 * @param bytes of {@code rows.csv} uncompressed
 * @param rows without the header, at least one
 */
public record Content(
    Path file, String sha256, long bytes, long rows, LocalDate firstDate, LocalDate lastDate) {
  public RowReader open(Schema schema) throws IOException {
    return RowReader.open(schema, Files.newInputStream(file));
  }
}
