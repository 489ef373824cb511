package io.daxcovid.importer.cycle;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.snapshot.Manifest;
import io.daxcovid.importer.cycle.ImportResult.Absent;
import io.daxcovid.importer.cycle.ImportResult.Diverted;
import io.daxcovid.importer.cycle.ImportResult.Published;
import io.daxcovid.importer.cycle.ImportResult.Refused;
import io.daxcovid.importer.cycle.ImportResult.Rejected;
import io.daxcovid.importer.cycle.ImportResult.Unchanged;
import io.daxcovid.importer.cycle.ImportResult.Unreachable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A result in words, one line per finding.
 *
 * @param command how a person types the importer here
 */
record ResultLines(String command) {
  /** The first line says how it ended; more follow where something needs attention. */
  List<String> of(Dataset dataset, ImportResult result) {
    List<String> lines = new ArrayList<>();
    if (result instanceof Published published) {
      lines.add(summary(published.manifest(), "new") + changes(published.manifest()));
      published.manifest().warnings().forEach(text -> lines.add(dataset.id() + ": note: " + text));
      // A member that is left out is among the warnings already.
      published.broken().stream()
          .filter(BrokenMember::carriedOver)
          .forEach(member -> lines.add(dataset.id() + ": " + broken(member)));
    } else if (result instanceof Unchanged unchanged) {
      lines.add(summary(unchanged.manifest(), "unchanged"));
      unchanged.broken().forEach(member -> lines.add(dataset.id() + ": " + broken(member)));
    } else if (result instanceof Refused refused) {
      lines.add("%s: refused: %s".formatted(dataset.id(), refusal(refused)));
    } else if (result instanceof Rejected rejected) {
      lines.add("%s: not imported: %s".formatted(dataset.id(), rejection(rejected)));
    } else if (result instanceof Diverted diverted) {
      lines.add("%s: not imported: %s".formatted(dataset.id(), diversion(diverted)));
    } else if (result instanceof Absent absent) {
      lines.add("%s: nothing came: %s".formatted(dataset.id(), absence(absent)));
    } else if (result instanceof Unreachable unreachable) {
      lines.add("%s: not imported: %s".formatted(dataset.id(), unreachable.reason()));
    }
    return lines;
  }

  private static String summary(Manifest manifest, String state) {
    return String.format(
        Locale.ROOT,
        "%s: %,d rows, %s .. %s, snapshot %s (%s)",
        manifest.dataset().id(),
        manifest.rows(),
        manifest.firstDate(),
        manifest.lastDate(),
        manifest.id(),
        state);
  }

  private static String changes(Manifest manifest) {
    return manifest.revisions() == null
        ? ""
        : "; " + new RevisionWords(manifest.revisions(), manifest.source());
  }

  String refusal(Refused refused) {
    String remedy =
        release(refused)
            .map(line -> "if it is right all the same: " + line)
            .orElse("it cannot be released: mend the file, the next import takes it");
    return "%s; %s; %s".formatted(refused.reason(), stays(refused), remedy);
  }

  static String rejection(Rejected rejected) {
    return "the source still holds what was rejected as %s (%s); %s; a changed file is imported again"
        .formatted(rejected.before().id(), rejected.before().reason(), stays(rejected));
  }

  static String diversion(Diverted diverted) {
    return "the source holds %s now, which is a dataset of its own and is never joined to days; %s"
        .formatted(diverted.to().id(), stays(diverted));
  }

  static String absence(Absent absent) {
    return "the source that gave it before holds %s now; %s"
        .formatted(absent.instead().id(), stays(absent));
  }

  private static String stays(ImportResult result) {
    return result
        .lastGood()
        .map(manifest -> "the last good snapshot " + manifest.id() + " stays")
        .orElse("there is no snapshot yet");
  }

  Optional<String> release(Refused refused) {
    return refused.releasable()
        ? Optional.of(command + " accept " + refused.entry().id())
        : Optional.empty();
  }

  static String broken(BrokenMember member) {
    return "%s %s: %s"
        .formatted(
            member.member(),
            member.carriedOver() ? "keeps its rows of the last snapshot" : "is left out",
            member.reason());
  }
}
