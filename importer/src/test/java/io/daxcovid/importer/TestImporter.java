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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The importer as it is put together in production, with a notifier that remembers. */
final class TestImporter {
  final RecordingNotifier notifier = new RecordingNotifier();
  final Storage storage;
  private final ByteArrayOutputStream text = new ByteArrayOutputStream();
  private final Importer importer;

  TestImporter(URI hdfs, String root, Sources sources, Clock clock) {
    this(hdfs, root, sources.cases().toString(), sources.prices().toString(), clock);
  }

  /** With sources as a person writes them. */
  TestImporter(URI hdfs, String root, String cases, String prices, Clock clock) {
    PrintStream out = new PrintStream(text, true, StandardCharsets.UTF_8);
    ImporterConfig config =
        ImporterConfig.from(
            Map.of(
                "DAX_HDFS_URI",
                hdfs.toString(),
                "DAX_HDFS_ROOT",
                root,
                "DAX_KAFKA_BOOTSTRAP",
                "127.0.0.1:1",
                "DAX_CASES_SOURCE",
                cases,
                "DAX_PRICES_SOURCE",
                prices,
                "DAX_IMPORTER_COMMAND",
                "sh run_local.sh importer"));
    storage = Importer.storage(config, clock);
    importer =
        Importer.of(
            config, notifier, new Console(out, out), clock, new Stop(), (result, status) -> {});
  }

  CycleOutcome once() throws InterruptedException {
    return importer.cycle().run();
  }

  CycleOutcome accept(String id) throws IOException, InterruptedException, NotAcceptableException {
    return importer.acceptance().accept(new SnapshotId(id));
  }

  DatasetStatus status(Dataset dataset) {
    return notifier.lastStatus(dataset);
  }

  List<Manifest> snapshots(Dataset dataset) throws IOException {
    return storage.store().manifests(dataset);
  }

  /** All that was printed since the last call. */
  String printed() {
    String all = text.toString(StandardCharsets.UTF_8);
    text.reset();
    return all;
  }
}
