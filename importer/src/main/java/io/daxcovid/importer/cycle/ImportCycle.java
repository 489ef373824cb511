package io.daxcovid.importer.cycle;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.importer.cycle.ImportResult.Away;
import io.daxcovid.importer.cycle.ImportResult.Unreachable;
import io.daxcovid.importer.snapshot.ImporterLock;
import io.daxcovid.importer.spool.SpoolException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All datasets once, under the lock, each reported as soon as it is done. */
public final class ImportCycle {
  private final List<ConfiguredImport> imports;
  private final Storage storage;
  private final PatientLock lock;
  private final Reporter reporter;
  private final Clock clock;

  public ImportCycle(
      List<ConfiguredImport> imports,
      Storage storage,
      PatientLock lock,
      Reporter reporter,
      Clock clock) {
    this.imports = List.copyOf(imports);
    this.storage = storage;
    this.lock = lock;
    this.reporter = reporter;
    this.clock = clock;
  }

  /** How many there are. */
  public int sources() {
    return imports.size();
  }

  /** The pace of sources that move on by themselves; the quickest counts. */
  public Optional<Duration> every() {
    return imports.stream()
        .flatMap(configured -> configured.every().stream())
        .min(Comparator.naturalOrder());
  }

  /** Never fails: what goes wrong is reported and is the outcome. */
  public CycleOutcome run() throws InterruptedException {
    try {
      Optional<ImporterLock.Held> held = lock.acquire(reporter::waitingForLock);
      if (held.isEmpty()) {
        reporter.locked();
        return CycleOutcome.LOCKED;
      }
      try (ImporterLock.Held lease = held.get()) {
        return runAll();
      }
    } catch (IOException e) {
      requireNotInterrupted();
      return hdfsAway(e);
    } catch (SpoolException e) {
      return away(Away.DISK, e.getMessage());
    }
  }

  /** Whoever was told to end sees failures that say nothing about anybody else. */
  private static void requireNotInterrupted() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  private CycleOutcome runAll() throws IOException, InterruptedException {
    CycleOutcome outcome = CycleOutcome.GOOD;
    for (ConfiguredImport configured : imports) {
      Instant at = clock.instant();
      Map<Dataset, ImportResult> results = configured.run(storage, at);
      requireNotInterrupted();
      for (Map.Entry<Dataset, ImportResult> each : results.entrySet()) {
        reporter.report(each.getKey(), configured.sourceName(), each.getValue(), at);
        outcome = outcome.worse(CycleOutcome.of(each.getValue()));
      }
    }
    return outcome;
  }

  private CycleOutcome hdfsAway(IOException cause) {
    return away(
        Away.HDFS,
        "HDFS at %s cannot be used: %s".formatted(storage.files().uri(), HdfsWords.of(cause)));
  }

  private CycleOutcome away(Away away, String reason) {
    Unreachable result = new Unreachable(away, reason, Optional.empty());
    for (ConfiguredImport configured : imports) {
      reporter.report(configured.dataset(), configured.sourceName(), result, clock.instant());
    }
    return CycleOutcome.of(result);
  }
}
