package io.daxcovid.importer.snapshot;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.json.Json;
import io.daxcovid.contract.snapshot.SnapshotId;
import io.daxcovid.contract.snapshot.SnapshotLayout;
import io.daxcovid.importer.source.Received;
import io.daxcovid.importer.spool.Spool;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refused content with its reason: once per content, and the newest few only. Where the content has
 * rows these are its identity: a source may wrap them otherwise at each request. An id is time and
 * hash, so the hash finds a repetition.
 */
public final class Quarantine {
  private static final Logger LOG = LoggerFactory.getLogger(Quarantine.class);
  private static final int REJECTIONS_REMEMBERED = 200;

  private final HdfsFiles files;
  private final SnapshotLayout layout;
  private final int bound;

  public Quarantine(HdfsFiles files, SnapshotLayout layout, int bound) {
    this.files = files;
    this.layout = layout;
    this.bound = bound;
  }

  /** What a person has said of this content before, if it was no. */
  public Optional<QuarantineEntry> rejected(Dataset dataset, String sha256) throws IOException {
    return rejected(dataset).find(sha256);
  }

  private Shelf rejected(Dataset dataset) {
    return new Shelf(files, layout.rejected(dataset), REJECTIONS_REMEMBERED);
  }

  private Shelf waiting(Dataset dataset) {
    return new Shelf(files, layout.quarantine(dataset), bound);
  }

  /**
   * @return the entry of this content, which may have been there before
   */
  public QuarantineEntry put(Workspace workspace, Fetch fetch, Refusal refusal) throws IOException {
    Shelf waiting = waiting(fetch.dataset());
    Optional<QuarantineEntry> known = waiting.find(refusal.sha256());
    QuarantineEntry entry = known.isPresent() ? known.get() : write(workspace, fetch, refusal);
    // For known content, too: whoever was killed right here has left one too many.
    for (QuarantineEntry displaced : waiting.makeRoom(entry.id())) {
      LOG.warn(
          "{} can be accepted no more: {} newer contents of {} wait for a person, and no more are"
              + " kept; its reason was: {}",
          displaced.id(),
          bound,
          displaced.dataset().id(),
          displaced.reason());
    }
    return entry;
  }

  /** The oldest first. */
  public List<QuarantineEntry> entries() throws IOException {
    List<QuarantineEntry> all = new ArrayList<>();
    for (Dataset dataset : Dataset.values()) {
      all.addAll(waiting(dataset).entries());
    }
    return all.stream().sorted(Comparator.comparing(QuarantineEntry::id)).toList();
  }

  private QuarantineEntry write(Workspace workspace, Fetch fetch, Refusal refusal)
      throws IOException {
    SnapshotId id = SnapshotId.of(fetch.at(), refusal.sha256());
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
            refusal.reason(),
            refusal.releasable(),
            refusal.sha256(),
            raw,
            fetch.received().unreadable());
    files.write(folder + "/" + Shelf.REASON, Json.writePretty(entry));
    files.makeFolders(layout.quarantine(fetch.dataset()));
    files.rename(folder, path(fetch.dataset(), id));
    return entry;
  }

  public Optional<QuarantineEntry> find(SnapshotId id) throws IOException {
    for (Dataset dataset : Dataset.values()) {
      Optional<QuarantineEntry> entry = waiting(dataset).find(id);
      if (entry.isPresent()) {
        return entry;
      }
    }
    return Optional.empty();
  }

  /** What was received then. */
  public Received received(QuarantineEntry entry, Spool spool) throws IOException {
    String folder = path(entry.dataset(), entry.id()) + "/" + SnapshotLayout.RAW;
    return new Received(
        new RawFolder(files).read(spool, folder, entry.files()), new TreeMap<>(entry.unreadable()));
  }

  public void remove(QuarantineEntry entry) throws IOException {
    files.delete(path(entry.dataset(), entry.id()));
  }

  /** It goes out of quarantine and is remembered, so that the same content does not come back. */
  public void reject(QuarantineEntry entry) throws IOException {
    Shelf rejected = rejected(entry.dataset());
    files.makeFolders(rejected.folder());
    files.rename(path(entry.dataset(), entry.id()), rejected.path(entry.id()));
    rejected.makeRoom(entry.id());
    // All of them: one that was killed here before may have left its bytes.
    for (String name : files.folders(rejected.folder())) {
      files.delete(rejected.folder() + "/" + name + "/" + SnapshotLayout.RAW);
    }
  }

  private String path(Dataset dataset, SnapshotId id) {
    return waiting(dataset).path(id);
  }
}
