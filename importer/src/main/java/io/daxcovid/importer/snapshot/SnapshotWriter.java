package io.daxcovid.importer.snapshot;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.dataset.Schema;
import io.daxcovid.contract.json.Json;
import io.daxcovid.contract.snapshot.Manifest;
import io.daxcovid.contract.snapshot.SnapshotId;
import io.daxcovid.contract.snapshot.SnapshotLayout;
import io.daxcovid.importer.rows.Content;
import io.daxcovid.importer.spool.RawFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes a snapshot: all files in the workspace, the manifest last, then one rename that fails if
 * the target is there. Before the rename nobody sees anything, after it everything.
 */
public final class SnapshotWriter {
  private final HdfsFiles files;
  private final SnapshotLayout layout;
  private final Clock clock;
  private final String importerVersion;

  public SnapshotWriter(
      HdfsFiles files, SnapshotLayout layout, Clock clock, String importerVersion) {
    this.files = files;
    this.layout = layout;
    this.clock = clock;
    this.importerVersion = importerVersion;
  }

  /**
   * @param newest the newest snapshot of the dataset, whose version the new one must exceed
   */
  public Manifest write(Workspace workspace, Draft draft, Optional<Manifest> newest)
      throws IOException {
    Dataset dataset = draft.fetch().dataset();
    SnapshotId id = freeId(draft);
    String folder = workspace.makeFolder(id.value());
    List<RawFolder.Stored> raw =
        new RawFolder(files)
            .write(folder + "/" + SnapshotLayout.RAW, draft.fetch().received().files());
    writeRows(folder + "/" + SnapshotLayout.ROWS, draft.content());
    long version = Math.max(newest.map(m -> m.version() + 1).orElse(0L), clock.millis());
    Manifest manifest = manifest(draft, id, version, raw);
    files.write(folder + "/" + SnapshotLayout.MANIFEST, Json.writePretty(manifest));
    files.makeFolders(layout.snapshots(dataset));
    files.rename(folder, layout.snapshot(dataset, id));
    return manifest;
  }

  /** A clock that was set back may come by the same second with the same content again. */
  private SnapshotId freeId(Draft draft) throws IOException {
    Instant at = draft.fetch().at();
    SnapshotId id = SnapshotId.of(at, draft.content().sha256());
    while (files.exists(layout.snapshot(draft.fetch().dataset(), id))) {
      at = at.plusSeconds(1);
      id = SnapshotId.of(at, draft.content().sha256());
    }
    return id;
  }

  private void writeRows(String path, Content content) throws IOException {
    try (InputStream in = Files.newInputStream(content.file());
        OutputStream out = files.create(path)) {
      in.transferTo(out);
    }
  }

  private Manifest manifest(Draft draft, SnapshotId id, long version, List<RawFolder.Stored> raw) {
    Fetch fetch = draft.fetch();
    Content content = draft.content();
    Schema schema = fetch.dataset().schema();
    Map<String, String> sums =
        raw.stream().collect(Collectors.toMap(RawFolder.Stored::stored, RawFolder.Stored::sha256));
    return new Manifest(
        id,
        fetch.dataset(),
        fetch.source(),
        fetch.received().files().stream().map(RawFile::url).toList(),
        fetch.synthetic(),
        fetch.at(),
        version,
        sums,
        content.sha256(),
        content.bytes(),
        content.rows(),
        content.firstDate(),
        content.lastDate(),
        schema.name(),
        schema.version(),
        draft.carriedOver(),
        draft.warnings(),
        draft.revisions().orElse(null),
        importerVersion);
  }
}
