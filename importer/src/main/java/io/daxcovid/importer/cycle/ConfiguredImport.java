package io.daxcovid.importer.cycle;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.snapshot.Manifest;
import io.daxcovid.contract.snapshot.SnapshotId;
import io.daxcovid.importer.cycle.ImportResult.Away;
import io.daxcovid.importer.cycle.ImportResult.Unchanged;
import io.daxcovid.importer.cycle.ImportResult.Unreachable;
import io.daxcovid.importer.snapshot.Fetch;
import io.daxcovid.importer.snapshot.Workspace;
import io.daxcovid.importer.source.Answer;
import io.daxcovid.importer.source.Received;
import io.daxcovid.importer.source.Source;
import io.daxcovid.importer.source.SourceUnreachableException;
import io.daxcovid.importer.source.SteppingSource;
import io.daxcovid.importer.spool.Spool;
import io.daxcovid.importer.spool.SpoolException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A dataset with the source that a person chose for it. */
public final class ConfiguredImport {
  private static final Logger LOG = LoggerFactory.getLogger(ConfiguredImport.class);

  private final Dataset dataset;
  private final Targets targets;
  private final Source source;
  private final boolean synthetic;

  /** What the source's last answer became, if that was good in every part. */
  private Optional<SnapshotId> settled = Optional.empty();

  public ConfiguredImport(Dataset dataset, Targets targets, Source source, boolean synthetic) {
    this.dataset = dataset;
    this.targets = targets;
    this.source = source;
    this.synthetic = synthetic;
  }

  public Dataset dataset() {
    return dataset;
  }

  String sourceName() {
    return source.name();
  }

  /** How soon the source wants to be asked again, if it has a wish. */
  Optional<Duration> every() {
    return source instanceof SteppingSource stepping ? stepping.every() : Optional.empty();
  }

  /**
   * @return what became of the dataset, and of another one that the source gave instead
   * @throws IOException if HDFS cannot be used
   */
  Map<Dataset, ImportResult> run(Storage storage, Instant at) throws IOException {
    Workspace workspace = Workspace.open(storage.files(), storage.layout(), dataset());
    Optional<Manifest> newest = targets.of(dataset).lastGood();
    if (settled.isEmpty() || !settled.equals(newest.map(Manifest::id))) {
      source.forget();
    }
    settled = Optional.empty();
    if (source instanceof SteppingSource stepping && stepping.isNew()) {
      stepping.goOn(storage.store().newest(dataset(), source.name()).map(Manifest::lastDate));
    }
    try (Spool spool = storage.spools().open()) {
      Answer answer = source.fetch(spool);
      Map<Dataset, ImportResult> results =
          answer instanceof Received received
              ? targets.run(workspace, spool, fetched(received, at))
              : Map.of(dataset, new Unchanged(newest.orElseThrow(), List.of()));
      settled = settledBy(results.get(dataset));
      if (source instanceof SteppingSource stepping) {
        stepping.judged();
      }
      return withAbsent(results);
    } catch (SourceUnreachableException e) {
      return Map.of(dataset, new Unreachable(Away.SOURCE, e.getMessage(), newest));
    } catch (SpoolException e) {
      return Map.of(dataset, new Unreachable(Away.DISK, e.getMessage(), newest));
    } catch (RuntimeException e) {
      return Map.of(dataset, fault(e, newest));
    }
  }

  /** Only good data of this dataset tells that nothing of another one came. */
  private Map<Dataset, ImportResult> withAbsent(Map<Dataset, ImportResult> came)
      throws IOException {
    if (!came.get(dataset).isGood()) {
      return came;
    }
    Map<Dataset, ImportResult> all = new EnumMap<>(came);
    all.putAll(targets.absent(dataset, came.keySet()));
    return all;
  }

  /** It must stop neither the other datasets nor what is told about this one. */
  private Unreachable fault(RuntimeException e, Optional<Manifest> newest) {
    LOG.error("{} failed by a fault of the importer: {}", dataset.id(), e.toString());
    LOG.debug("The fault", e);
    String words = "a fault of the importer: see its log (%s)".formatted(e.getClass().getName());
    return new Unreachable(Away.FAULT, words, newest);
  }

  private Fetch fetched(Received received, Instant at) {
    return new Fetch(dataset(), source.name(), synthetic, at, received);
  }

  private static Optional<SnapshotId> settledBy(ImportResult result) {
    return result.isGood() && result.broken().isEmpty()
        ? result.lastGood().map(Manifest::id)
        : Optional.empty();
  }
}
