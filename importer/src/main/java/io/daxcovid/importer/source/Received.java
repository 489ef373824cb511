package io.daxcovid.importer.source;

import io.daxcovid.importer.spool.RawFile;
import io.daxcovid.importer.spool.Sha256;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one fetch brought.
 *
 * @param files sorted by name, whatever order they came in
 * @param unreadable files that are there but could not be read: name to reason
 * @param replay there if only a part of the rows is shown
 */
public record Received(
    List<RawFile> files, SortedMap<String, String> unreadable, Optional<ReplayView> replay)
    implements Answer {
  public Received {
    files = files.stream().sorted(Comparator.comparing(RawFile::name)).toList();
    unreadable = Collections.unmodifiableSortedMap(new TreeMap<>(unreadable));
  }

  public Received(List<RawFile> files, SortedMap<String, String> unreadable) {
    this(files, unreadable, Optional.empty());
  }

  public static Received of(RawFile... files) {
    return new Received(List.of(files), new TreeMap<>());
  }

  public Optional<RawFile> file(String name) {
    return files.stream().filter(file -> file.name().equals(name)).findFirst();
  }

  /**
   * The same bytes have the same fingerprint, whenever they were fetched. Why a file could not be
   * read may be said in other words each time; it does not count.
   */
  public String sha256() {
    if (files.size() == 1) {
      return files.get(0).sha256();
    }
    Map<String, String> all = new TreeMap<>();
    unreadable.keySet().forEach(name -> all.put(name, "unreadable"));
    files.forEach(file -> all.put(file.name(), file.sha256()));
    StringBuilder text = new StringBuilder();
    all.forEach((name, sum) -> text.append(name).append('\n').append(sum).append('\n'));
    return Sha256.of(text.toString());
  }
}
