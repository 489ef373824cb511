package io.daxcovid.importer.cycle;

import io.daxcovid.importer.cycle.ImportResult.Away;
import io.daxcovid.importer.cycle.ImportResult.Unreachable;
import io.daxcovid.importer.snapshot.ImporterLock;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
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
      ImportResult result = configured.run(storage, at);
      requireNotInterrupted();
      reporter.report(configured.dataset(), configured.sourceName(), result, at);
      outcome = outcome.worse(CycleOutcome.of(result));
    }
    return outcome;
  }

  private CycleOutcome hdfsAway(IOException cause) {
    String reason =
        "HDFS at %s cannot be used: %s".formatted(storage.files().uri(), firstLine(cause));
    for (ConfiguredImport configured : imports) {
      reporter.report(
          configured.dataset(),
          configured.sourceName(),
          new Unreachable(Away.HDFS, reason, Optional.empty()),
          clock.instant());
    }
    return CycleOutcome.HDFS_UNREACHABLE;
  }

  /**
   * Exceptions carry the server's stack trace in their message, an address, or other exceptions.
   */
  private static String firstLine(IOException cause) {
    String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    String line = message.lines().findFirst().orElse(message);
    return line.replaceFirst(";? +For more details see.*", "")
        .replaceAll("\\b[a-z][\\w.]*\\.[A-Z]\\w*(Exception|Error): ", "");
  }
}
