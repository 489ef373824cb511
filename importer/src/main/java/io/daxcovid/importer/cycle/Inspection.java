package io.daxcovid.importer.cycle;

import io.daxcovid.contract.snapshot.Revisions;
import io.daxcovid.contract.snapshot.SnapshotId;
import io.daxcovid.importer.rows.RefusedException;
import io.daxcovid.importer.snapshot.Fetch;
import io.daxcovid.importer.snapshot.QuarantineEntry;
import io.daxcovid.importer.source.Received;
import io.daxcovid.importer.spool.RawFile;
import io.daxcovid.importer.spool.Spool;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Shows a person what is in quarantine. Changes nothing. */
public final class Inspection {
  private final Storage storage;
  private final Targets targets;
  private final String command;

  /**
   * @param command how a person types the importer here
   */
  public Inspection(Storage storage, Targets targets, String command) {
    this.storage = storage;
    this.targets = targets;
    this.command = command;
  }

  /** One line per entry, the oldest first. */
  public List<String> list() throws IOException {
    List<QuarantineEntry> entries = storage.quarantine().entries();
    if (entries.isEmpty()) {
      return List.of("Nothing is in quarantine below " + storage.layout().root() + "/quarantine");
    }
    List<String> lines = new ArrayList<>();
    for (QuarantineEntry entry : entries) {
      lines.add(
          "%s  %s  since %s  %s  %s: %s"
              .formatted(
                  entry.id(),
                  entry.dataset().id(),
                  entry.since(),
                  entry.releasable() ? "may be accepted" : "cannot be accepted",
                  entry.source(),
                  entry.reason()));
    }
    lines.add("Details: %s show <id>".formatted(command));
    return lines;
  }

  /**
   * @throws NotAcceptableException if there is no such entry
   */
  public List<String> show(SnapshotId id) throws IOException, NotAcceptableException {
    QuarantineEntry entry = NotAcceptableException.require(storage, id);
    try (Spool spool = storage.spools().open()) {
      Received received = storage.quarantine().received(entry, spool);
      List<String> lines = new ArrayList<>(head(entry));
      received.files().forEach(file -> lines.addAll(beginning(file)));
      entry.unreadable().forEach((file, why) -> lines.add("Not read: " + file + ": " + why));
      lines.addAll(difference(entry, received, spool));
      lines.addAll(commands(entry));
      return lines;
    }
  }

  private static List<String> head(QuarantineEntry entry) {
    return List.of(
        "Id:       " + entry.id(),
        "Dataset:  " + entry.dataset().id(),
        "Source:   " + entry.source() + (entry.synthetic() ? " (synthetic)" : ""),
        "Since:    " + entry.since(),
        "Reason:   " + entry.reason(),
        "SHA-256:  " + entry.contentSha256());
  }

  private static List<String> beginning(RawFile file) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(Locale.ROOT, "File:     %s, %,d bytes, begins:", file.name(), file.size()));
    FirstLines.of(file).forEach(line -> lines.add("  | " + line));
    return lines;
  }

  private List<String> difference(QuarantineEntry entry, Received received, Spool spool)
      throws IOException {
    Fetch fetch =
        new Fetch(entry.dataset(), entry.source(), entry.synthetic(), entry.since(), received);
    try {
      Optional<Revisions> revisions = targets.of(entry.dataset()).difference(spool, fetch);
      return revisions
          .map(found -> words(found, entry))
          .orElse(List.of("There is no snapshot yet"));
    } catch (RefusedException e) {
      return List.of("It cannot become rows: " + e.getMessage());
    }
  }

  private static List<String> words(Revisions revisions, QuarantineEntry entry) {
    List<String> lines = new ArrayList<>();
    lines.add("Compared with the newest snapshot, " + new RevisionWords(revisions, entry.source()));
    revisions
        .largest()
        .forEach(
            change ->
                lines.add(
                    "  %s %s %s: '%s' -> '%s'"
                        .formatted(
                            change.member(),
                            change.date(),
                            change.column(),
                            change.before(),
                            change.after())));
    return lines;
  }

  private List<String> commands(QuarantineEntry entry) {
    List<String> lines = new ArrayList<>();
    if (entry.releasable()) {
      lines.add("To publish it: %s accept %s".formatted(command, entry.id()));
    }
    lines.add("Not to be asked about it again: %s reject %s".formatted(command, entry.id()));
    return lines;
  }
}
