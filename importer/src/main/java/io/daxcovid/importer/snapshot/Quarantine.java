package io.daxcovid.importer.snapshot;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.json.Json;
import io.daxcovid.contract.json.MalformedJsonException;
import io.daxcovid.contract.snapshot.SnapshotId;
import io.daxcovid.contract.snapshot.SnapshotLayout;
import io.daxcovid.importer.source.Received;
import io.daxcovid.importer.source.Spool;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Refused content with its reason: once per content, and the newest few only. An id is time and
 * hash of what was received, so the hash finds a repetition.
 */
public final class Quarantine {
  private static final String REASON = "reason.json";

  private final HdfsFiles files;
  private final SnapshotLayout layout;
  private final int bound;

  public Quarantine(HdfsFiles files, SnapshotLayout layout, int bound) {
    this.files = files;
    this.layout = layout;
    this.bound = bound;
  }

  /**
   * @return the entry of this content, which may have been there before
   */
  public QuarantineEntry put(Workspace workspace, Fetch fetch, String reason, boolean releasable)
      throws IOException {
    String sum = fetch.received().sha256();
    for (String name : files.folders(layout.quarantine(fetch.dataset()))) {
      Optional<QuarantineEntry> entry = entry(fetch.dataset(), name);
      if (entry.isPresent() && entry.get().contentSha256().equals(sum)) {
        return entry.get();
      }
    }
    QuarantineEntry entry = write(workspace, fetch, reason, releasable);
    removeOldest(fetch.dataset());
    return entry;
  }

  private QuarantineEntry write(Workspace workspace, Fetch fetch, String reason, boolean releasable)
      throws IOException {
    String sum = fetch.received().sha256();
    SnapshotId id = SnapshotId.of(fetch.at(), sum);
    String folder = workspace.makeFolder("quarantine-" + id);
    List<RawFolder.Stored> raw =
        new RawFolder(files).write(folder + "/" + SnapshotLayout.RAW, fetch.received().files());
    QuarantineEntry entry =
        new QuarantineEntry(
            id,
            fetch.dataset(),
            fetch.source(),
            fetch.synthetic(),
            fetch.at(),
            reason,
            releasable,
            sum,
            raw,
            fetch.received().unreadable());
    files.write(folder + "/" + REASON, Json.writePretty(entry));
    files.makeFolders(layout.quarantine(fetch.dataset()));
    files.rename(folder, path(fetch.dataset(), id.value()));
    return entry;
  }

  private void removeOldest(Dataset dataset) throws IOException {
    List<String> names = files.folders(layout.quarantine(dataset));
    for (String name : names.subList(0, Math.max(0, names.size() - bound))) {
      files.delete(path(dataset, name));
    }
  }

  public Optional<QuarantineEntry> find(SnapshotId id) throws IOException {
    for (Dataset dataset : Dataset.values()) {
      Optional<QuarantineEntry> entry = entry(dataset, id.value());
      if (entry.isPresent()) {
        return entry;
      }
    }
    return Optional.empty();
  }

  /** What was received then. */
  public Received received(QuarantineEntry entry, Spool spool) throws IOException {
    String folder = path(entry.dataset(), entry.id().value()) + "/" + SnapshotLayout.RAW;
    return new Received(
        new RawFolder(files).read(spool, folder, entry.files()), new TreeMap<>(entry.unreadable()));
  }

  public void remove(QuarantineEntry entry) throws IOException {
    files.delete(path(entry.dataset(), entry.id().value()));
  }

  private Optional<QuarantineEntry> entry(Dataset dataset, String name) throws IOException {
    try {
      String json = files.read(path(dataset, name) + "/" + REASON);
      return Optional.of(Json.read(json, QuarantineEntry.class));
    } catch (FileNotFoundException | MalformedJsonException e) {
      return Optional.empty();
    }
  }

  private String path(Dataset dataset, String name) {
    return layout.quarantine(dataset) + "/" + name;
  }
}
