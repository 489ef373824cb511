package io.daxcovid.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.json.Json;
import io.daxcovid.contract.message.DatasetStatus;
import io.daxcovid.contract.message.DatasetStatus.Outcome;
import io.daxcovid.contract.snapshot.Manifest;
import io.daxcovid.contract.snapshot.SnapshotLayout;
import io.daxcovid.importer.cycle.CycleOutcome;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Snapshots whose rows this importer cannot read. */
class FaultIT {
  private static final String OTHER_ROWS = "when,where\nlong ago,DE\n";

  @RegisterExtension private final ImporterFixture fixture = new ImporterFixture();
  private TestImporter importer;
  private Manifest before;

  @BeforeEach
  void aSnapshotIsThereAndTheSourceHasNews() throws Exception {
    importer = fixture.importer();
    importer.once();
    before = importer.snapshots(Dataset.ECDC_CASES).get(0);
    fixture.sources().writeCases(Sources.ECDC_ROWS.replace(",18,", ",19,"));
    overwrite(SnapshotLayout.ROWS, Raw.gzip(OTHER_ROWS));
  }

  @Test
  void law7_a_fault_of_one_dataset_is_in_its_status_and_stops_no_other() throws Exception {
    fixture.sources().writePrices("SIE", Sources.PRICE_ROWS);

    assertThat(importer.once()).isEqualTo(CycleOutcome.FAULT);

    DatasetStatus status = importer.status(Dataset.ECDC_CASES);
    assertThat(status.sources().get(0).outcome()).isEqualTo(Outcome.UNREACHABLE);
    assertThat(status.sources().get(0).message()).contains("a fault of the importer");
    assertThat(importer.notifier.events(Dataset.ECDC_CASES)).hasSize(2);
    assertThat(importer.snapshots(Dataset.FSE_PRICES)).hasSize(2);
    assertThat(importer.printed()).contains("ecdc-cases: not imported: a fault of the importer");
  }

  @Test
  void a_snapshot_of_another_schema_version_is_compared_with_nothing() throws Exception {
    String json = Json.writePretty(before);
    String other = json.replaceFirst("(\"schemaVersion\"\\s*:\\s*)\\d+", "$1" + 999);
    assertThat(other).isNotEqualTo(json);
    overwrite(SnapshotLayout.MANIFEST, other.getBytes(StandardCharsets.UTF_8));

    TestImporter next = fixture.again(Clock.systemUTC());
    assertThat(next.once()).as(next.printed()).isEqualTo(CycleOutcome.GOOD);

    Manifest after = next.snapshots(Dataset.ECDC_CASES).get(0);
    assertThat(after.schemaVersion()).isEqualTo(Dataset.ECDC_CASES.schema().version());
    assertThat(after.version()).isGreaterThan(before.version());
    assertThat(after.revisions()).isNull();
  }

  private void overwrite(String file, byte[] bytes) throws Exception {
    FileContext files = FileContext.getFileContext(fixture.hdfs().uri(), new Configuration());
    String folder = importer.storage.layout().snapshot(Dataset.ECDC_CASES, before.id());
    try (OutputStream out =
        files.create(
            new Path(folder + "/" + file), EnumSet.of(CreateFlag.CREATE, CreateFlag.OVERWRITE))) {
      out.write(bytes);
    }
  }
}
