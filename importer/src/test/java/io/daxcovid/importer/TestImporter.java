package io.daxcovid.importer;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.message.DatasetStatus;
import io.daxcovid.contract.snapshot.Manifest;
import io.daxcovid.contract.snapshot.SnapshotId;
import io.daxcovid.importer.config.ImporterConfig;
import io.daxcovid.importer.cycle.Console;
import io.daxcovid.importer.cycle.CycleOutcome;
import io.daxcovid.importer.cycle.NotAcceptableException;
import io.daxcovid.importer.cycle.Storage;
import io.daxcovid.importer.pace.Stop;
import io.daxcovid.importer.snapshot.HdfsFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.Path;

/** The importer as it is put together in production, with a notifier that remembers. */
final class TestImporter {
  final RecordingNotifier notifier = new RecordingNotifier();
  final Storage storage;
  private final ByteArrayOutputStream text = new ByteArrayOutputStream();
  private final Importer importer;

  TestImporter(Map<String, String> variables, Clock clock) {
    PrintStream out = new PrintStream(text, true, StandardCharsets.UTF_8);
    ImporterConfig config = ImporterConfig.from(variables);
    HdfsFiles files = new HdfsFiles(config.storage().hdfsUri());
    storage = Importer.storage(files, config, clock);
    Console console = new Console(out, out);
    importer =
        Importer.of(
            config,
            storage,
            new Surroundings(notifier, console, clock, new Stop(), (result, status) -> {}));
  }

  CycleOutcome once() throws InterruptedException {
    return importer.cycle().run();
  }

  CycleOutcome accept(String id) throws IOException, InterruptedException, NotAcceptableException {
    return importer.acceptance().accept(new SnapshotId(id));
  }

  CycleOutcome reject(String id) throws IOException, InterruptedException, NotAcceptableException {
    return importer.acceptance().reject(new SnapshotId(id));
  }

  /** What a person sees of the quarantine. */
  String list() throws IOException {
    return String.join("\n", importer.inspection().list());
  }

  String show(String id) throws IOException, NotAcceptableException {
    return String.join("\n", importer.inspection().show(new SnapshotId(id)));
  }

  DatasetStatus status(Dataset dataset) {
    return notifier.lastStatus(dataset);
  }

  List<Manifest> snapshots(Dataset dataset) throws IOException {
    return storage.store().manifests(dataset);
  }

  /** What lies half-written in HDFS, by path. */
  List<String> unfinished(Dataset dataset) throws IOException {
    FileContext files = FileContext.getFileContext(storage.files().uri(), new Configuration());
    Path each = new Path(storage.layout().temporary(dataset) + "/*/*");
    return Arrays.stream(files.util().globStatus(each)).map(s -> s.getPath().toString()).toList();
  }

  /** All that was printed since the last call. */
  String printed() {
    String all = text.toString(StandardCharsets.UTF_8);
    text.reset();
    return all;
  }
}
