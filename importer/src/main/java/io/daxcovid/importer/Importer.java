package io.daxcovid.importer;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.importer.config.ImporterConfig;
import io.daxcovid.importer.cycle.Acceptance;
import io.daxcovid.importer.cycle.ConfiguredImport;
import io.daxcovid.importer.cycle.Console;
import io.daxcovid.importer.cycle.DatasetImport;
import io.daxcovid.importer.cycle.ImportCycle;
import io.daxcovid.importer.cycle.ImportListener;
import io.daxcovid.importer.cycle.Inspection;
import io.daxcovid.importer.cycle.PatientLock;
import io.daxcovid.importer.cycle.Reporter;
import io.daxcovid.importer.cycle.Storage;
import io.daxcovid.importer.cycle.Suspicion;
import io.daxcovid.importer.cycle.Targets;
import io.daxcovid.importer.format.DatasetParsers;
import io.daxcovid.importer.format.TradingDays;
import io.daxcovid.importer.notify.Notifier;
import io.daxcovid.importer.pace.Stop;
import io.daxcovid.importer.snapshot.HdfsFiles;
import io.daxcovid.importer.snapshot.ImporterLock;
import io.daxcovid.importer.snapshot.Quarantine;
import io.daxcovid.importer.snapshot.Retention;
import io.daxcovid.importer.snapshot.SnapshotStore;
import io.daxcovid.importer.snapshot.SnapshotWriter;
import io.daxcovid.importer.source.choice.ChosenSource;
import io.daxcovid.importer.source.choice.SourceFactory;
import io.daxcovid.importer.spool.Spool;
import io.daxcovid.importer.spool.Spools;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The importer's parts, put together. */
public record Importer(ImportCycle cycle, Acceptance acceptance, Inspection inspection) {
  private static final int SNAPSHOTS_KEPT = 48;
  static final int QUARANTINE_KEPT = 20;

  public static Importer of(
      ImporterConfig config,
      Notifier notifier,
      Console console,
      Clock clock,
      Stop stop,
      ImportListener listener) {
    Storage storage = storage(new HdfsFiles(config.storage().hdfsUri()), config, clock);
    return of(config, storage, new Surroundings(notifier, console, clock, stop, listener));
  }

  static Importer of(ImporterConfig config, Storage storage, Surroundings around) {
    Targets targets = targets(config, storage, around.clock());
    PatientLock lock = PatientLock.of(storage.lock(), around.stop());
    Reporter reporter =
        new Reporter(
            config.storage().layout(),
            around.notifier(),
            around.console(),
            config.command(),
            around.listener());
    return new Importer(
        new ImportCycle(
            imports(config, storage, targets, around), storage, lock, reporter, around.clock()),
        new Acceptance(targets, storage, lock, reporter, around.clock()),
        new Inspection(storage, targets, config.command()));
  }

  private static Targets targets(ImporterConfig config, Storage storage, Clock clock) {
    DatasetParsers parsers = new DatasetParsers(clock);
    Suspicion suspicion = new Suspicion(config.sources().suspiciousShare());
    List<DatasetImport> all =
        Arrays.stream(Dataset.values())
            .map(
                dataset ->
                    new DatasetImport(
                        dataset, parsers.of(dataset), storage, suspicion, new TradingDays(clock)))
            .toList();
    return new Targets(all, storage, config.sources().byDataset().keySet());
  }

  /** In the order of the datasets. */
  private static List<ConfiguredImport> imports(
      ImporterConfig config, Storage storage, Targets targets, Surroundings around) {
    SourceFactory sources =
        new SourceFactory(
            config.network(),
            ImporterVersion.current(),
            storage.spools(),
            config.service().sourceLimit(),
            around.stop(),
            around.clock());
    boolean synthetic = config.sources().synthetic();
    Map<Dataset, ChosenSource> chosen = new EnumMap<>(config.sources().byDataset());
    return chosen.entrySet().stream()
        .map(
            entry ->
                new ConfiguredImport(
                    entry.getKey(), targets, sources.open(entry.getValue()), synthetic))
        .toList();
  }

  static Storage storage(HdfsFiles files, ImporterConfig config, Clock clock) {
    return new Storage(
        files,
        config.storage().layout(),
        new ImporterLock(files, config.storage().layout(), config.storage().spool()),
        new SnapshotStore(files, config.storage().layout()),
        new SnapshotWriter(files, config.storage().layout(), clock, ImporterVersion.current()),
        new Quarantine(files, config.storage().layout(), QUARANTINE_KEPT),
        new Retention(
            files,
            config.storage().layout(),
            clock,
            SNAPSHOTS_KEPT,
            config.storage().longestDeadline()),
        new Spools(config.storage().spool(), Spool.LARGEST_FILE));
  }
}
