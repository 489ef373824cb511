package io.daxcovid.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.message.DatasetStatus.Outcome;
import io.daxcovid.contract.snapshot.Manifest;
import io.daxcovid.contract.snapshot.Revisions.Change;
import io.daxcovid.importer.cycle.CycleOutcome;
import io.daxcovid.importer.rows.RowReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The importer on a real HDFS. */
class SnapshotIT {
  @RegisterExtension private final ImporterFixture fixture = new ImporterFixture();
  private Sources sources;
  private TestImporter importer;

  @BeforeEach
  void good() {
    sources = fixture.sources();
    importer = fixture.importer();
  }

  @Test
  void a_first_import_makes_a_snapshot_of_each_dataset_and_says_so() throws Exception {
    assertThat(importer.once()).isEqualTo(CycleOutcome.GOOD);

    Manifest cases = importer.snapshots(Dataset.ECDC_CASES).get(0);
    assertThat(cases.rows()).isEqualTo(4);
    assertThat(cases.rawSha256()).containsOnlyKeys("cases.csv.gz");
    try (RowReader rows = importer.storage.store().rows(cases)) {
      assertThat(rows.next().values())
          .containsExactly("DE", "2020-03-01", "Germany", "DEU", "Europe", "83019213", "54", "0");
    }
    assertThat(importer.printed())
        .contains("ecdc-cases: 4 rows, 2020-03-01 .. 2020-03-02, snapshot " + cases.id() + " (new)")
        .contains("fse-prices: 8 rows");
  }

  @Test
  void law6_an_unchanged_source_makes_no_snapshot_but_is_notified_again() throws Exception {
    importer.once();
    importer.once();

    assertThat(importer.snapshots(Dataset.ECDC_CASES)).hasSize(1);
    assertThat(importer.notifier.events(Dataset.ECDC_CASES)).hasSize(2);
    assertThat(importer.notifier.events(Dataset.ECDC_CASES).stream().map(e -> e.id()).distinct())
        .hasSize(1);
    assertThat(importer.status(Dataset.ECDC_CASES).sources().get(0).outcome())
        .isEqualTo(Outcome.UNCHANGED);
    assertThat(importer.printed()).contains("(unchanged)");
  }

  @Test
  void law6_other_bytes_with_the_same_rows_are_no_change() throws Exception {
    importer.once();
    List<String> lines = Sources.ECDC_ROWS.lines().sorted().toList();
    sources.writeCases(String.join("\n", lines) + "\n");
    importer.once();

    assertThat(importer.snapshots(Dataset.ECDC_CASES)).hasSize(1);
  }

  @Test
  void a_change_makes_a_snapshot_with_a_greater_version() throws Exception {
    importer.once();
    sources.writeCases(Sources.ECDC_ROWS.replace(",18,", ",19,"));
    importer.once();

    List<Manifest> snapshots = importer.snapshots(Dataset.ECDC_CASES);
    assertThat(snapshots).hasSize(2);
    assertThat(snapshots.get(0).version()).isGreaterThan(snapshots.get(1).version());
    assertThat(importer.snapshots(Dataset.FSE_PRICES)).hasSize(1);
  }

  @Test
  void a_broken_share_keeps_its_rows_and_is_marked_until_it_is_mended() throws Exception {
    importer.once();
    Path sap = sources.prices().resolve("SAP.csv");
    String good = Files.readString(sap);
    Files.writeString(sap, good.substring(0, good.length() - 20));
    sources.writePrices("BMW", Sources.PRICE_ROWS + "2020-03-06,107,113,93,108,108,800\n");
    assertThat(importer.once()).isEqualTo(CycleOutcome.GOOD);

    Manifest manifest = importer.snapshots(Dataset.FSE_PRICES).get(0);
    assertThat(manifest.rows()).isEqualTo(9);
    assertThat(manifest.carriedOver()).containsExactly("SAP");
    assertThat(importer.status(Dataset.FSE_PRICES).carriedOver()).containsExactly("SAP");
    assertThat(importer.status(Dataset.FSE_PRICES).quarantined()).hasSize(1);
    assertThat(importer.printed()).contains("SAP keeps its rows of the last snapshot: SAP.csv");

    Files.writeString(sap, good);
    importer.once();
    assertThat(importer.snapshots(Dataset.FSE_PRICES)).hasSize(2);
    assertThat(importer.status(Dataset.FSE_PRICES).carriedOver()).isEmpty();
  }

  @Test
  void a_share_that_a_person_removes_is_dropped() throws Exception {
    for (int i = 0; i < 10; i++) {
      sources.writePrices("S" + i, Sources.PRICE_ROWS);
    }
    importer.once();
    Files.delete(sources.prices().resolve("S0.csv"));

    assertThat(importer.once()).isEqualTo(CycleOutcome.GOOD);
    assertThat(importer.snapshots(Dataset.FSE_PRICES).get(0).rows()).isEqualTo(11 * 4);
  }

  @Test
  void a_manifest_says_what_changed_and_so_does_the_console() throws Exception {
    importer.once();
    assertThat(importer.snapshots(Dataset.ECDC_CASES).get(0).revisions()).isNull();
    importer.printed();
    sources.writeCases(
        Sources.ECDC_ROWS.replace(",18,", ",19,")
            + "03/03/2020,3,3,2020,28,0,Germany,DE,DEU,83019213,Europe\n");
    importer.once();

    Manifest manifest = importer.snapshots(Dataset.ECDC_CASES).get(0);
    assertThat(manifest.revisions().added()).isEqualTo(1);
    assertThat(manifest.revisions().largest())
        .containsExactly(new Change("DE", LocalDate.of(2020, 3, 2), "cases", "18", "19"));
    assertThat(importer.printed())
        .contains(
            "(new); since %s: 1 rows added, 1 revised (cases 1), 0 vanished"
                .formatted(manifest.revisions().before()));
  }

  @Test
  void the_version_rises_though_the_clock_was_set_back_to_the_same_second() throws Exception {
    Instant now = Instant.parse("2020-12-14T10:00:00Z");
    for (String cases : List.of("18", "19", "18", "19")) {
      sources.writeCases(Sources.ECDC_ROWS.replace(",18,", "," + cases + ","));
      TestImporter here = fixture.again(Clock.fixed(now, ZoneOffset.UTC));
      assertThat(here.once()).as(here.printed()).isEqualTo(CycleOutcome.GOOD);
      now = cases.equals("18") ? now.minus(Duration.ofDays(1)) : now.plus(Duration.ofDays(1));
    }

    List<Manifest> snapshots = importer.snapshots(Dataset.ECDC_CASES);
    assertThat(snapshots).extracting(Manifest::version).doesNotHaveDuplicates().hasSize(4);
    assertThat(snapshots.get(0).revisions().largest().get(0).after()).isEqualTo("19");
    assertThat(snapshots).extracting(Manifest::id).doesNotHaveDuplicates();
  }
}
