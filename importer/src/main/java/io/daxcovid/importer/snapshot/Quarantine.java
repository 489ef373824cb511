package io.daxcovid.importer.snapshot;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.json.Json;
import io.daxcovid.contract.json.MalformedJsonException;
import io.daxcovid.contract.snapshot.SnapshotId;
import io.daxcovid.contract.snapshot.SnapshotLayout;
import io.daxcovid.importer.source.Received;
import io.daxcovid.importer.spool.Spool;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Refused content with its reason: once per content, and the newest few only. Where the content has
 * rows these are its identity: a source may wrap them otherwise at each request. An id is time and
 * hash, so the hash finds a repetition.
 */
public final class Quarantine {
  private static final String REASON = "reason.json";
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
    return find(layout.rejected(dataset), sha256);
  }

  /**
   * @return the entry of this content, which may have been there before
   */
  public QuarantineEntry put(Workspace workspace, Fetch fetch, Refusal refusal) throws IOException {
    String folder = layout.quarantine(fetch.dataset());
    Optional<QuarantineEntry> known = find(folder, refusal.sha256());
    if (known.isPresent()) {
      return known.get();
    }
    QuarantineEntry entry = write(workspace, fetch, refusal);
    makeRoom(folder, bound, entry.id());
    return entry;
  }

  private Optional<QuarantineEntry> find(String folder, String sha256) throws IOException {
    return entries(folder).stream()
        .filter(entry -> entry.contentSha256().equals(sha256))
        .findFirst();
  }

  /** The oldest first. */
  public List<QuarantineEntry> entries() throws IOException {
    List<QuarantineEntry> all = new ArrayList<>();
    for (Dataset dataset : Dataset.values()) {
      all.addAll(entries(layout.quarantine(dataset)));
    }
    return all.stream().sorted(Comparator.comparing(QuarantineEntry::id)).toList();
  }

  private List<QuarantineEntry> entries(String folder) throws IOException {
    List<QuarantineEntry> all = new ArrayList<>();
    for (String name : files.folders(folder)) {
      entry(folder + "/" + name).ifPresent(all::add);
    }
    return all;
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
    files.write(folder + "/" + REASON, Json.writePretty(entry));
    files.makeFolders(layout.quarantine(fetch.dataset()));
    files.rename(folder, path(fetch.dataset(), id));
    return entry;
  }

  /**
   * The oldest go, what nobody can release first. The one that has just come stays: after a clock
   * was set back it looks like the oldest.
   */
  private void makeRoom(String folder, int kept, SnapshotId fresh) throws IOException {
    List<String> names = files.folders(folder);
    int excess = names.size() - kept;
    if (excess <= 0) {
      return;
    }
    Set<String> releasable =
        entries(folder).stream()
            .filter(QuarantineEntry::releasable)
            .map(entry -> entry.id().value())
            .collect(Collectors.toSet());
    List<String> others =
        names.stream()
            .filter(name -> !name.equals(fresh.value()))
            .sorted(Comparator.comparing(releasable::contains))
            .toList();
    for (String name : others.subList(0, Math.min(excess, others.size()))) {
      files.delete(folder + "/" + name);
    }
  }

  public Optional<QuarantineEntry> find(SnapshotId id) throws IOException {
    for (Dataset dataset : Dataset.values()) {
      Optional<QuarantineEntry> entry = entry(path(dataset, id));
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
    String rejected = layout.rejected(entry.dataset());
    files.makeFolders(rejected);
    files.rename(path(entry.dataset(), entry.id()), rejected + "/" + entry.id());
    makeRoom(rejected, REJECTIONS_REMEMBERED, entry.id());
    // All of them: one that was killed here before may have left its bytes.
    for (String name : files.folders(rejected)) {
      files.delete(rejected + "/" + name + "/" + SnapshotLayout.RAW);
    }
  }

  private Optional<QuarantineEntry> entry(String folder) throws IOException {
    try {
      String json = files.read(folder + "/" + REASON);
      return Optional.of(Json.read(json, QuarantineEntry.class));
    } catch (FileNotFoundException | MalformedJsonException e) {
      return Optional.empty();
    }
  }

  private String path(Dataset dataset, SnapshotId id) {
    return layout.quarantine(dataset) + "/" + id;
  }
}
