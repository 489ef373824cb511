package io.daxcovid.contract.snapshot;

import io.daxcovid.contract.dataset.Dataset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a snapshot is and where it came from. A directory without a valid manifest does not exist
 * for any reader.
 *
 * @param source the configured source as a person wrote it; suspicion compares only within one
 *     source
 * @param synthetic true for the generated sample, which every page says loudly
 * @param version rises with every snapshot of the dataset, whatever the clock does
 * @param rawSha256 file name below {@code raw/} to the SHA-256 of the bytes as received
 * @param contentSha256 SHA-256 of {@code rows.csv} uncompressed; it alone decides whether anything
 *     changed
 * @param bytes size of {@code rows.csv} uncompressed
 * @param rows data rows, without the header
 * @param carriedOver symbols whose rows were kept from the snapshot before
 * @param warnings findings that did not stop the import, in words
 * @param revisions how it differs from the one before; null for the first, and where an older
 *     importer wrote it
 */
public record Manifest(
    SnapshotId id,
    Dataset dataset,
    String source,
    List<String> sourceUrls,
    boolean synthetic,
    Instant fetchedAt,
    long version,
    Map<String, String> rawSha256,
    String contentSha256,
    long bytes,
    long rows,
    LocalDate firstDate,
    LocalDate lastDate,
    String schemaName,
    int schemaVersion,
    List<String> carriedOver,
    List<String> warnings,
    Revisions revisions,
    String importerVersion) {
  public Manifest {
    sourceUrls = List.copyOf(sourceUrls);
    rawSha256 = Map.copyOf(rawSha256);
    carriedOver = List.copyOf(carriedOver);
    warnings = List.copyOf(warnings);
    if (!contentSha256.startsWith(id.value().substring(id.value().indexOf('-') + 1))) {
      throw new IllegalArgumentException("Snapshot id " + id + " does not belong to its content");
    }
  }
}
