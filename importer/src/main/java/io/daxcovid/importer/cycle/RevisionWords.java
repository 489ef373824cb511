package io.daxcovid.importer.cycle;

import io.daxcovid.contract.snapshot.Revisions;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Revisions in a few words.
 *
 * @param source of the newer snapshot
 */
record RevisionWords(Revisions revisions, String source) {
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s: %,d rows added, %,d revised%s, %,d vanished",
        before(),
        revisions.added(),
        revisions.revised(),
        columns(),
        revisions.vanished());
  }

  private String before() {
    return revisions.beforeSource().equals(source)
        ? "since " + revisions.before()
        : "since " + revisions.before() + " from " + revisions.beforeSource();
  }

  private String columns() {
    return revisions.revisedByColumn().isEmpty()
        ? ""
        : revisions.revisedByColumn().entrySet().stream()
            .map(entry -> String.format(Locale.ROOT, "%s %,d", entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(", ", " (", ")"));
  }
}
