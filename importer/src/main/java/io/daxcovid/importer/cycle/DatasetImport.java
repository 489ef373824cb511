package io.daxcovid.importer.cycle;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.snapshot.Manifest;
import io.daxcovid.contract.snapshot.Revisions;
import io.daxcovid.importer.cycle.ImportResult.Published;
import io.daxcovid.importer.cycle.ImportResult.Refused;
import io.daxcovid.importer.cycle.ImportResult.Rejected;
import io.daxcovid.importer.cycle.ImportResult.Unchanged;
import io.daxcovid.importer.format.DatasetParser;
import io.daxcovid.importer.format.Findings.FailedMember;
import io.daxcovid.importer.format.TradingDays;
import io.daxcovid.importer.rows.RefusedException;
import io.daxcovid.importer.snapshot.Draft;
import io.daxcovid.importer.snapshot.Fetch;
import io.daxcovid.importer.snapshot.QuarantineEntry;
import io.daxcovid.importer.snapshot.Refusal;
import io.daxcovid.importer.snapshot.SnapshotStore;
import io.daxcovid.importer.snapshot.Workspace;
import io.daxcovid.importer.source.Received;
import io.daxcovid.importer.spool.RawFile;
import io.daxcovid.importer.spool.Spool;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One dataset from bytes to a snapshot: parse, compare, and publish or put into quarantine. Any
 * {@link IOException} is HDFS's.
 */
public final class DatasetImport {
  private final Dataset dataset;
  private final DatasetParser parser;
  private final Storage storage;
  private final Suspicion suspicion;
  private final TradingDays days;

  public DatasetImport(
      Dataset dataset,
      DatasetParser parser,
      Storage storage,
      Suspicion suspicion,
      TradingDays days) {
    this.dataset = dataset;
    this.parser = parser;
    this.storage = storage;
    this.suspicion = suspicion;
    this.days = days;
  }

  public Dataset dataset() {
    return dataset;
  }

  public Optional<Manifest> lastGood() throws IOException {
    return storage.store().newest(dataset);
  }

  /** What may come where this dataset is asked for. */
  Set<Dataset> mayCome() {
    return parser.datasets();
  }

  /**
   * @throws RefusedException if it cannot become rows
   */
  Candidate read(Spool spool, Fetch fetch) throws IOException {
    return new CandidateReader(dataset, parser, storage.store()).read(fetch, spool);
  }

  /** Nothing of it is published if it looks suspicious. */
  ImportResult judge(Workspace workspace, Fetch fetch, Candidate candidate) throws IOException {
    Optional<ImportResult> unchanged = unchanged(workspace, fetch, candidate);
    if (unchanged.isPresent()) {
      return unchanged.get();
    }
    Optional<String> doubt = doubt(fetch, candidate);
    if (doubt.isEmpty()) {
      return publish(workspace, fetch, candidate);
    }
    boolean releasable = fetch.received().replay().isEmpty();
    String sha256 = candidate.content().sha256();
    return refused(workspace, fetch, new Refusal(doubt.get(), releasable, sha256));
  }

  /** A person has looked: suspicion is skipped, faults of the content are not. */
  ImportResult accept(Workspace workspace, Spool spool, Fetch fetch) throws IOException {
    try {
      Candidate candidate = read(spool, fetch);
      Optional<ImportResult> unchanged = unchanged(workspace, fetch, candidate);
      return unchanged.isPresent() ? unchanged.get() : publish(workspace, fetch, candidate);
    } catch (RefusedException e) {
      return unreadable(workspace, fetch, e);
    }
  }

  private Optional<ImportResult> unchanged(Workspace workspace, Fetch fetch, Candidate candidate)
      throws IOException {
    Optional<Manifest> newest = lastGood().filter(SnapshotStore::hasRowsOfNow);
    return newest.isPresent() && newest.get().contentSha256().equals(candidate.content().sha256())
        ? Optional.of(new Unchanged(newest.get(), broken(workspace, fetch, candidate)))
        : Optional.empty();
  }

  private Optional<String> doubt(Fetch fetch, Candidate candidate) throws IOException {
    if (candidate.findings().doubt().isPresent()) {
      return candidate.findings().doubt();
    }
    Optional<String> future = suspicion.ofDates(candidate.content().lastDate(), days.today());
    return (future.isPresent() ? future : less(fetch, candidate))
        .map(reason -> "The file of " + fetch.source() + " is suspicious: " + reason);
  }

  private Optional<String> less(Fetch fetch, Candidate candidate) throws IOException {
    Optional<Manifest> baseline = storage.store().baseline(dataset, fetch.source());
    if (baseline.isEmpty()) {
      return Optional.empty();
    }
    Shrinkage shrinkage = suspicion.ofLess(dataset.schema());
    storage.store().compare(baseline.get(), candidate.content(), shrinkage);
    return shrinkage.inWords(dataset == Dataset.FSE_PRICES);
  }

  /**
   * How the content differs from the newest snapshot; empty if there is none to compare with.
   *
   * @throws RefusedException if it cannot become rows
   */
  Optional<Revisions> difference(Spool spool, Fetch fetch) throws IOException {
    return revisions(lastGood(), read(spool, fetch));
  }

  private ImportResult publish(Workspace workspace, Fetch fetch, Candidate candidate)
      throws IOException {
    Optional<Manifest> newest = lastGood();
    List<BrokenMember> broken = broken(workspace, fetch, candidate);
    List<String> carried = candidate.carriedOver().stream().sorted().toList();
    Draft draft =
        new Draft(
            fetch,
            candidate.content(),
            carried,
            candidate.warnings(),
            revisions(newest, candidate));
    Manifest manifest = storage.writer().write(workspace, draft, newest);
    storage.retention().apply(dataset, storage.store().manifests(dataset));
    return new Published(manifest, broken);
  }

  private Optional<Revisions> revisions(Optional<Manifest> newest, Candidate candidate)
      throws IOException {
    if (newest.isEmpty() || !SnapshotStore.hasRowsOfNow(newest.get())) {
      return Optional.empty();
    }
    RevisionTally tally = new RevisionTally(dataset.schema());
    storage.store().compare(newest.get(), candidate.content(), tally);
    return Optional.of(tally.of(newest.get()));
  }

  /** What became of content that cannot become rows. */
  ImportResult unreadable(Workspace workspace, Fetch fetch, RefusedException e) throws IOException {
    String sha256 = fetch.received().sha256();
    return refused(workspace, fetch, new Refusal(e.getMessage(), false, sha256));
  }

  private ImportResult refused(Workspace workspace, Fetch fetch, Refusal refusal)
      throws IOException {
    Optional<QuarantineEntry> before = storage.quarantine().rejected(dataset, refusal.sha256());
    if (before.isPresent()) {
      return new Rejected(before.get(), lastGood());
    }
    QuarantineEntry entry = storage.quarantine().put(workspace, fetch, refusal);
    return new Refused(refusal.reason(), refusal.releasable(), entry, lastGood());
  }

  private List<BrokenMember> broken(Workspace workspace, Fetch fetch, Candidate candidate)
      throws IOException {
    List<BrokenMember> all = new ArrayList<>();
    for (FailedMember member : candidate.failed()) {
      Optional<RawFile> file = fetch.received().file(member.file());
      Optional<QuarantineEntry> entry = Optional.empty();
      if (file.isPresent()) {
        Fetch alone =
            new Fetch(
                dataset, fetch.source(), fetch.synthetic(), fetch.at(), Received.of(file.get()));
        Refusal refusal = new Refusal(member.reason(), false, file.get().sha256());
        boolean rejected = storage.quarantine().rejected(dataset, refusal.sha256()).isPresent();
        entry =
            rejected
                ? Optional.empty()
                : Optional.of(storage.quarantine().put(workspace, alone, refusal));
      }
      boolean carried = candidate.carriedOver().contains(member.member());
      all.add(new BrokenMember(member.member(), carried, member.reason(), entry));
    }
    return List.copyOf(all);
  }
}
