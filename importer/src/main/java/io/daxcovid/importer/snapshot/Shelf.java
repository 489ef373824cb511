package io.daxcovid.importer.snapshot;

import io.daxcovid.contract.json.Json;
import io.daxcovid.contract.json.MalformedJsonException;
import io.daxcovid.contract.snapshot.SnapshotId;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One folder of refused content.
 *
 * @param bound so many entries at the most
 */
record Shelf(HdfsFiles files, String folder, int bound) {
  static final String REASON = "reason.json";

  String path(SnapshotId id) {
    return folder + "/" + id;
  }

  Optional<QuarantineEntry> find(SnapshotId id) throws IOException {
    return read(path(id));
  }

  Optional<QuarantineEntry> find(String sha256) throws IOException {
    return entries().stream().filter(entry -> entry.contentSha256().equals(sha256)).findFirst();
  }

  List<QuarantineEntry> entries() throws IOException {
    List<QuarantineEntry> all = new ArrayList<>();
    for (String name : files.folders(folder)) {
      read(folder + "/" + name).ifPresent(all::add);
    }
    return all;
  }

  private Optional<QuarantineEntry> read(String path) throws IOException {
    try {
      return Optional.of(Json.read(files.read(path + "/" + REASON), QuarantineEntry.class));
    } catch (FileNotFoundException | MalformedJsonException e) {
      return Optional.empty();
    }
  }

  /**
   * The oldest go, what nobody can release first. The one that has just come stays: after a clock
   * was set back it looks like the oldest.
   *
   * @return what went though somebody could have released it
   */
  List<QuarantineEntry> makeRoom(SnapshotId fresh) throws IOException {
    List<String> names = files.folders(folder);
    int excess = names.size() - bound;
    if (excess <= 0) {
      return List.of();
    }
    Map<String, QuarantineEntry> releasable =
        entries().stream()
            .filter(QuarantineEntry::releasable)
            .collect(Collectors.toMap(entry -> entry.id().value(), entry -> entry));
    List<String> others =
        names.stream()
            .filter(name -> !name.equals(fresh.value()))
            .sorted(Comparator.comparing(releasable::containsKey))
            .toList();
    List<String> gone = others.subList(0, Math.min(excess, others.size()));
    for (String name : gone) {
      files.delete(folder + "/" + name);
    }
    return gone.stream().filter(releasable::containsKey).map(releasable::get).toList();
  }
}
