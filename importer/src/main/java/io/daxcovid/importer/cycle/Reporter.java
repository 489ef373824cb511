package io.daxcovid.importer.cycle;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.message.DatasetStatus;
import io.daxcovid.contract.message.SnapshotPublished;
import io.daxcovid.contract.snapshot.SnapshotLayout;
import io.daxcovid.importer.cycle.ImportResult.Away;
import io.daxcovid.importer.cycle.ImportResult.Unreachable;
import io.daxcovid.importer.notify.Notifier;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Tells everybody how an import ended: Kafka the newest good snapshot (again, if nothing changed,
 * so that a lost topic heals itself) and the status, a person the lines.
 */
public final class Reporter {
  private final SnapshotLayout layout;
  private final Notifier notifier;
  private final Console console;
  private final ResultLines lines;
  private final StatusBook statuses;
  private final ImportListener listener;
  private final Map<Dataset, Away> away = new EnumMap<>(Dataset.class);

  /**
   * @param command how a person types the importer here
   */
  public Reporter(
      SnapshotLayout layout,
      Notifier notifier,
      Console console,
      String command,
      ImportListener listener) {
    this.layout = layout;
    this.notifier = notifier;
    this.console = console;
    this.lines = new ResultLines(command);
    this.statuses = new StatusBook(lines);
    this.listener = listener;
  }

  public void report(Dataset dataset, String source, ImportResult result, Instant at) {
    result
        .lastGood()
        .map(good -> SnapshotPublished.of(good, layout.snapshot(dataset, good.id())))
        .ifPresent(notifier::publish);
    DatasetStatus status = statuses.next(dataset, source, result, at);
    notifier.report(status);
    listener.imported(result, status);
    print(dataset, result);
  }

  void print(Dataset dataset, ImportResult result) {
    if (result instanceof Unreachable unreachable) {
      Away before = away.put(dataset, unreachable.away());
      if (before == unreachable.away()) {
        // What stays away is mentioned once, not at every try.
        return;
      }
    } else {
      away.remove(dataset);
    }
    List<String> text = lines.of(dataset, result);
    boolean good = CycleOutcome.of(result) == CycleOutcome.GOOD;
    (good ? console.progress() : console.attention()).println(text.get(0));
    text.stream().skip(1).forEach(console.attention()::println);
  }

  void waitingForLock() {
    console
        .attention()
        .println(
            "Another importer is at work, or died less than a minute ago; waiting for "
                + layout.importerLock());
  }

  void locked() {
    console
        .attention()
        .println(
            "Another importer is at work (it holds %s): nothing was imported"
                .formatted(layout.importerLock()));
  }
}
