package io.daxcovid.importer.format;

import io.daxcovid.importer.rows.Row;
import java.util.List;
import java.util.Optional;

/**
 * Rows in no particular order, and what is to be said about them.
 *
 * @param failed members whose file could not become rows; the others are good
 * @param doubt why a person should look before this is published
 * @param warnings findings that stop nothing
 */
public record Parsed(
    List<Row> rows, List<FailedMember> failed, Optional<String> doubt, List<String> warnings) {
  public Parsed {
    rows = List.copyOf(rows);
    failed = List.copyOf(failed);
    warnings = List.copyOf(warnings);
  }

  /** A symbol whose file is broken, unreadable or not there. */
  public record FailedMember(String member, String file, String reason) {}
}
