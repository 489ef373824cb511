package io.daxcovid.importer.cycle;

import io.daxcovid.contract.snapshot.SnapshotId;
import io.daxcovid.importer.cycle.ImportResult.Away;
import io.daxcovid.importer.cycle.ImportResult.Rejected;
import io.daxcovid.importer.cycle.ImportResult.Unreachable;
import io.daxcovid.importer.snapshot.Fetch;
import io.daxcovid.importer.snapshot.ImporterLock;
import io.daxcovid.importer.snapshot.QuarantineEntry;
import io.daxcovid.importer.snapshot.Workspace;
import io.daxcovid.importer.source.Received;
import io.daxcovid.importer.spool.Spool;
import io.daxcovid.importer.spool.SpoolException;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Releases refused content that a person has looked at, or puts it away for good. */
public final class Acceptance {
  private final Targets targets;
  private final Storage storage;
  private final PatientLock lock;
  private final Reporter reporter;
  private final Clock clock;

  public Acceptance(
      Targets targets, Storage storage, PatientLock lock, Reporter reporter, Clock clock) {
    this.targets = targets;
    this.storage = storage;
    this.lock = lock;
    this.reporter = reporter;
    this.clock = clock;
  }

  /**
   * @throws NotAcceptableException if there is no such entry, or if it cannot become rows
   * @throws IOException if HDFS cannot be used; accepting it again is safe
   */
  public CycleOutcome accept(SnapshotId id)
      throws IOException, InterruptedException, NotAcceptableException {
    return locked(() -> accept(releasable(id)));
  }

  /**
   * Content that nobody is to be asked about again; the last good snapshot stays. The status
   * follows with the next cycle.
   *
   * @throws NotAcceptableException if there is no such entry
   * @throws IOException if HDFS cannot be used; rejecting it again is safe
   */
  public CycleOutcome reject(SnapshotId id)
      throws IOException, InterruptedException, NotAcceptableException {
    return locked(() -> reject(NotAcceptableException.require(storage, id)));
  }

  /** What is done while no other importer is at work. */
  private interface Work {
    CycleOutcome run() throws IOException, NotAcceptableException;
  }

  private CycleOutcome locked(Work work)
      throws IOException, InterruptedException, NotAcceptableException {
    Optional<ImporterLock.Held> held = lock.acquire(reporter::waitingForLock);
    if (held.isEmpty()) {
      reporter.locked();
      return CycleOutcome.LOCKED;
    }
    try (ImporterLock.Held lease = held.get()) {
      return work.run();
    }
  }

  private CycleOutcome reject(QuarantineEntry entry) throws IOException {
    storage.quarantine().reject(entry);
    ImportResult result = new Rejected(entry, targets.of(entry.dataset()).lastGood());
    // No status: only the importer at work knows when a check was last good.
    reporter.print(entry.dataset(), result);
    return CycleOutcome.GOOD;
  }

  private QuarantineEntry releasable(SnapshotId id) throws IOException, NotAcceptableException {
    QuarantineEntry entry = NotAcceptableException.require(storage, id);
    if (!entry.releasable()) {
      throw new NotAcceptableException(
          "%s cannot be accepted, because it cannot become rows: %s; mend the file, the next import takes it"
              .formatted(id, entry.reason()));
    }
    return entry;
  }

  private CycleOutcome accept(QuarantineEntry entry) throws IOException {
    Instant now = clock.instant();
    ImportResult result = imported(entry);
    if (result.isGood()) {
      storage.quarantine().remove(entry);
      reporter.report(entry.dataset(), entry.source(), result, now);
    } else {
      // No status: this process does not know what the importer at work has told of the dataset.
      reporter.print(entry.dataset(), result);
    }
    return CycleOutcome.of(result);
  }

  private ImportResult imported(QuarantineEntry entry) throws IOException {
    DatasetImport target = targets.of(entry.dataset());
    Workspace workspace = Workspace.open(storage.files(), storage.layout(), entry.dataset());
    try (Spool spool = storage.spools().open()) {
      Received received = storage.quarantine().received(entry, spool);
      Fetch fetch =
          new Fetch(entry.dataset(), entry.source(), entry.synthetic(), entry.since(), received);
      return target.accept(workspace, spool, fetch);
    } catch (SpoolException e) {
      return new Unreachable(Away.DISK, e.getMessage(), target.lastGood());
    }
  }
}
