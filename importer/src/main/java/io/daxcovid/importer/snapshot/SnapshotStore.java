package io.daxcovid.importer.snapshot;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.dataset.Schema;
import io.daxcovid.contract.json.Json;
import io.daxcovid.contract.json.MalformedJsonException;
import io.daxcovid.contract.snapshot.Manifest;
import io.daxcovid.contract.snapshot.SnapshotId;
import io.daxcovid.contract.snapshot.SnapshotLayout;
import io.daxcovid.importer.rows.Content;
import io.daxcovid.importer.rows.RowJoin;
import io.daxcovid.importer.rows.RowReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Reads snapshots. A folder without a valid manifest does not exist. */
public final class SnapshotStore {
  private final HdfsFiles files;
  private final SnapshotLayout layout;

  /** Manifests by path. One that is there never changes; one that is removed is forgotten. */
  private final Map<String, Manifest> known = new ConcurrentHashMap<>();

  public SnapshotStore(HdfsFiles files, SnapshotLayout layout) {
    this.files = files;
    this.layout = layout;
  }

  public Optional<Manifest> newest(Dataset dataset) throws IOException {
    return manifests(dataset).stream().findFirst();
  }

  /** What suspicion compares with, and what rows are carried over from. */
  public Optional<Manifest> baseline(Dataset dataset, String source) throws IOException {
    return manifests(dataset).stream()
        .filter(m -> m.source().equals(source) && hasRowsOfNow(m))
        .findFirst();
  }

  /** False if another version of the program wrote other columns, or other things into them. */
  public static boolean hasRowsOfNow(Manifest manifest) {
    Schema now = manifest.dataset().schema();
    return manifest.schemaName().equals(now.name()) && manifest.schemaVersion() == now.version();
  }

  /** The newest of a source, whose rows may be of another version. */
  public Optional<Manifest> newest(Dataset dataset, String source) throws IOException {
    return manifests(dataset).stream().filter(m -> m.source().equals(source)).findFirst();
  }

  /** The greatest version first. */
  public List<Manifest> manifests(Dataset dataset) throws IOException {
    List<Manifest> manifests = new ArrayList<>();
    String folder = layout.snapshots(dataset) + "/";
    List<String> names = files.folders(layout.snapshots(dataset));
    known
        .keySet()
        .removeIf(
            path ->
                path.startsWith(folder)
                    && !names.contains(path.substring(folder.length(), path.lastIndexOf('/'))));
    for (String name : names) {
      manifest(dataset, name).ifPresent(manifests::add);
    }
    return manifests.stream()
        .sorted(Comparator.comparingLong(Manifest::version).reversed())
        .toList();
  }

  private Optional<Manifest> manifest(Dataset dataset, String name) throws IOException {
    String path = layout.snapshots(dataset) + "/" + name + "/" + SnapshotLayout.MANIFEST;
    Manifest before = known.get(path);
    if (before != null) {
      return Optional.of(before);
    }
    try {
      Optional<Manifest> read =
          Optional.of(Json.read(files.read(path), Manifest.class))
              .filter(m -> m.dataset() == dataset && m.id().value().equals(name));
      read.ifPresent(manifest -> known.put(path, manifest));
      return read;
    } catch (FileNotFoundException | MalformedJsonException e) {
      return Optional.empty();
    }
  }

  /**
   * @param manifest of a snapshot that {@link #hasRowsOfNow}
   */
  public RowReader rows(Manifest manifest) throws IOException {
    String path = path(manifest.dataset(), manifest.id()) + "/" + SnapshotLayout.ROWS;
    return RowReader.open(manifest.dataset().schema(), files.open(path));
  }

  /** Walks the rows of an earlier snapshot and new ones side by side. */
  public void compare(Manifest before, Content after, RowJoin.Pairs pairs) throws IOException {
    try (RowReader old = rows(before);
        RowReader rows = after.open(before.dataset().schema())) {
      RowJoin.walk(old, rows, pairs);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  public String path(Dataset dataset, SnapshotId id) {
    return layout.snapshot(dataset, id);
  }
}
