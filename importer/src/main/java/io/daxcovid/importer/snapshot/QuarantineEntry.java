package io.daxcovid.importer.snapshot;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.snapshot.SnapshotId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * {@code reason.json}: a refused import.
 *
 * @param releasable false if the content cannot become rows, so that accepting it is impossible
 * @param contentSha256 of the rows where there are any, else of all that was received
 * @param unreadable files that could not be read at all, with the reason
 */
public record QuarantineEntry(
    SnapshotId id,
    Dataset dataset,
    String source,
    boolean synthetic,
    Instant since,
    String reason,
    boolean releasable,
    String contentSha256,
    List<RawFolder.Stored> files,
    Map<String, String> unreadable) {
  public QuarantineEntry {
    files = List.copyOf(files);
    unreadable = Map.copyOf(unreadable);
  }
}
