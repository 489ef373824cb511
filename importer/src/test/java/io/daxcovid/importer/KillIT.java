package io.daxcovid.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.snapshot.Manifest;
import io.daxcovid.importer.config.ImporterConfig;
import io.daxcovid.importer.cycle.CycleOutcome;
import io.daxcovid.importer.rows.Content;
import io.daxcovid.importer.rows.RowReader;
import io.daxcovid.importer.rows.RowSorter;
import io.daxcovid.importer.snapshot.QuarantineEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * kill -9 between any two steps of an import: an importer in its own JVM stops before a step and is
 * killed there; then the next one, which knows nothing of it, must find everything in order.
 */
class KillIT {
  private static final int KILLS = Integer.getInteger("dax.kills", 20);
  private static final long SEED = Long.getLong("dax.kills.seed", 20_201_214);

  /** A JVM starts slowly on a busy machine. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @RegisterExtension private final ImporterFixture fixture = new ImporterFixture();
  private Sources sources;
  private TestImporter importer;

  @BeforeEach
  void aGoodSnapshotIsThere() throws Exception {
    sources = fixture.sources();
    importer = fixture.importer();
    importer.once();
  }

  @Test
  void law9_a_publishing_import_may_be_killed_before_any_step() throws Exception {
    List<Integer> kills = kills("publishing", steps(this::writeGood), KILLS * 7 / 10);
    for (int i = 0; i < kills.size(); i++) {
      writeGood(1_000 + i);
      String where = kill(kills.get(i));

      everySnapshotIsWhole(where);
      assertThat(importer.once()).as("after a kill %s", where).isEqualTo(CycleOutcome.GOOD);
      List<Manifest> snapshots = importer.snapshots(Dataset.ECDC_CASES);
      assertThat(snapshots).as("after a kill %s", where).hasSize(i + 3);
      assertThat(snapshots.get(0).version()).isGreaterThan(snapshots.get(1).version());
      assertThat(snapshots.get(0).revisions().revised()).isEqualTo(1);
      assertThat(importer.notifier.events(Dataset.ECDC_CASES))
          .last()
          .satisfies(event -> assertThat(event.id()).isEqualTo(snapshots.get(0).id().value()));
      nothingIsLeft(where);
    }
    assertThat(importer.snapshots(Dataset.FSE_PRICES)).hasSize(1);
  }

  @Test
  void law9_a_refused_import_may_be_killed_before_any_step() throws Exception {
    List<Integer> kills = kills("refused", steps(this::writeSuspicious), KILLS - KILLS * 7 / 10);
    Set<String> seen = new HashSet<>(heldContents());
    for (int i = 0; i < kills.size(); i++) {
      writeSuspicious(1_000 + i);
      String where = kill(kills.get(i));

      assertThat(importer.once()).as("after a kill %s", where).isEqualTo(CycleOutcome.REFUSED);
      assertThat(importer.snapshots(Dataset.ECDC_CASES)).hasSize(1);
      List<String> held = heldContents();
      assertThat(held).as(where).doesNotHaveDuplicates();
      assertThat(held).as(where).hasSize(Math.min(i + 2, Importer.QUARANTINE_KEPT));
      assertThat(held.stream().filter(seen::add)).as("new after a kill %s", where).hasSize(1);
      nothingIsLeft(where);
    }
  }

  private List<String> heldContents() throws IOException {
    return importer.storage.quarantine().entries().stream()
        .map(QuarantineEntry::contentSha256)
        .toList();
  }

  private void writeGood(int cases) throws IOException {
    sources.writeCases(Sources.ECDC_ROWS.replace(",18,", "," + cases + ","));
  }

  private void writeSuspicious(int cases) throws IOException {
    sources.writeCases("02/03/2020,2,3,2020," + cases + ",0,Germany,DE,DEU,83019213,Europe\n");
  }

  private interface Change {
    void write(int cases) throws IOException;
  }

  /** How many steps such an import has, counted in one that nobody kills. */
  private int steps(Change change) throws Exception {
    List<String> names = new ArrayList<>();
    change.write(999);
    ImporterConfig config = ImporterConfig.from(fixture.variables("127.0.0.1:1"));
    SteppedImporterMain.importOnce(config, names::add);
    return names.size();
  }

  /** No step twice before all have had their turn. The words are for who reads the report. */
  private static List<Integer> kills(String kind, int steps, int count) {
    System.out.printf(
        "%d kills in the %d steps of a %s import, seed %d%n", count, steps, kind, SEED);
    Random random = new Random(SEED);
    List<Integer> kills = new ArrayList<>();
    while (kills.size() < count) {
      List<Integer> all = new ArrayList<>();
      for (int step = 1; step <= steps; step++) {
        all.add(step);
      }
      Collections.shuffle(all, random);
      kills.addAll(all);
    }
    return kills.subList(0, count);
  }

  /** Where it was killed, in words. */
  private String kill(int step) throws Exception {
    try (ImporterProcess process =
        ImporterProcess.start(
            fixture.folder(),
            fixture.variables("127.0.0.1:1"),
            "128m",
            SteppedImporterMain.class,
            Integer.toString(step))) {
      Awaitility.await()
          .atMost(PATIENCE)
          .failFast("it ended before step " + step, () -> !process.isAlive())
          .until(() -> process.printed().contains(SteppedImporterMain.WAITING));
      process.kill();
      process.exitCode();
      return process.printed();
    }
  }

  private void everySnapshotIsWhole(String where) throws IOException {
    for (Manifest manifest : importer.snapshots(Dataset.ECDC_CASES)) {
      RowSorter sorter = new RowSorter(TestSpool.get());
      try (RowReader rows = importer.storage.store().rows(manifest)) {
        rows.forEachRemaining(sorter::accept);
      }
      Content content = sorter.finish(manifest.dataset().schema());
      assertThat(content.sha256()).as(where).isEqualTo(manifest.contentSha256());
      assertThat(content.rows()).isEqualTo(manifest.rows());
    }
  }

  /** Neither in HDFS nor on local disk. */
  private void nothingIsLeft(String where) throws IOException {
    assertThat(importer.unfinished(Dataset.ECDC_CASES)).as(where).isEmpty();
    try (Stream<Path> spools = Files.list(sources.spool())) {
      assertThat(spools.filter(Files::isDirectory)).as(where).isEmpty();
    }
  }
}
