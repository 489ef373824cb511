package io.daxcovid.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.message.DatasetStatus;
import io.daxcovid.contract.message.DatasetStatus.Outcome;
import io.daxcovid.contract.snapshot.Manifest;
import io.daxcovid.contract.snapshot.SnapshotLayout;
import io.daxcovid.importer.cycle.CycleOutcome;
import io.daxcovid.local.testing.EmbeddedHdfs;
import java.nio.file.Files;
import java.time.Duration;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.hdfs.client.HdfsAdmin;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What happens while HDFS, a source or another importer is in the way. */
class AvailabilityIT {
  @RegisterExtension private final ImporterFixture fixture = new ImporterFixture();
  private EmbeddedHdfs hdfs;
  private Sources sources;
  private TestImporter importer;

  @BeforeEach
  void configure() {
    hdfs = fixture.hdfs();
    sources = fixture.sources();
    importer = fixture.importer();
  }

  @Test
  void law7_hdfs_may_be_away_before_the_first_import_and_later() throws Exception {
    hdfs.part().stop();
    assertThat(importer.once()).isEqualTo(CycleOutcome.HDFS_UNREACHABLE);
    assertThat(importer.printed()).contains("ecdc-cases: not imported: HDFS at " + hdfs.uri());
    assertThat(importer.once()).isEqualTo(CycleOutcome.HDFS_UNREACHABLE);
    assertThat(importer.printed()).as("it is said once").isEmpty();
    assertThat(importer.status(Dataset.ECDC_CASES).lastSuccessAt()).isNull();

    hdfs.part().startAgain();
    goodSoon();
    hdfs.part().kill();
    assertThat(importer.once()).isEqualTo(CycleOutcome.HDFS_UNREACHABLE);
    assertThat(importer.status(Dataset.ECDC_CASES).lastSuccessAt()).isNotNull();
    hdfs.part().startAgain();
    sources.writeCases(Sources.ECDC_ROWS.replace(",18,", ",19,"));
    goodSoon();
    assertThat(importer.snapshots(Dataset.ECDC_CASES)).hasSize(2);
  }

  /** A block report may come a moment after the port is open. */
  private void goodSoon() {
    Awaitility.await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> importer.once() == CycleOutcome.GOOD);
  }

  @Test
  void law7_a_source_may_be_away_and_the_last_good_snapshot_is_notified_all_the_same()
      throws Exception {
    importer.once();
    Files.delete(sources.cases());

    assertThat(importer.once()).isEqualTo(CycleOutcome.SOURCE_UNREACHABLE);

    DatasetStatus status = importer.status(Dataset.ECDC_CASES);
    assertThat(status.sources().get(0).outcome()).isEqualTo(Outcome.UNREACHABLE);
    assertThat(status.sources().get(0).message()).contains("is not there");
    assertThat(importer.notifier.events(Dataset.ECDC_CASES)).hasSize(2);
    sources.writeGood();
    assertThat(importer.once()).isEqualTo(CycleOutcome.GOOD);
    assertThat(importer.snapshots(Dataset.ECDC_CASES)).hasSize(1);
  }

  @Test
  void law7_an_hdfs_that_is_full_is_said_with_what_to_do_and_nothing_is_half_there()
      throws Exception {
    importer.once();
    HdfsAdmin admin = new HdfsAdmin(hdfs.uri(), new Configuration());
    org.apache.hadoop.fs.Path root = new org.apache.hadoop.fs.Path(fixture.root());
    admin.setSpaceQuota(root, 1);
    sources.writeCases(Sources.ECDC_ROWS.replace(",18,", ",19,"));

    assertThat(importer.once()).isEqualTo(CycleOutcome.HDFS_UNREACHABLE);

    assertThat(importer.printed()).contains("quota", "raise the quota of that folder");
    assertThat(importer.snapshots(Dataset.ECDC_CASES)).hasSize(1);
    admin.clearSpaceQuota(root);
    assertThat(importer.once()).isEqualTo(CycleOutcome.GOOD);
    assertThat(importer.snapshots(Dataset.ECDC_CASES)).hasSize(2);
  }

  @Test
  void law7_a_local_disk_that_cannot_be_written_is_said_with_what_to_do() throws Exception {
    Files.writeString(sources.spool(), "a file where the folder should be");

    assertThat(importer.once()).isEqualTo(CycleOutcome.DISK_UNUSABLE);

    assertThat(importer.printed())
        .contains("The local folder " + sources.spool() + " cannot be used")
        .contains("DAX_SPOOL");
    Files.delete(sources.spool());
    assertThat(importer.once()).isEqualTo(CycleOutcome.GOOD);
  }

  @Test
  void law9_what_a_dead_importer_left_is_seen_by_nobody_and_removed() throws Exception {
    importer.once();
    Manifest good = importer.snapshots(Dataset.ECDC_CASES).get(0);
    FileContext files = FileContext.getFileContext(hdfs.uri(), new Configuration());
    org.apache.hadoop.fs.Path halfWritten =
        new org.apache.hadoop.fs.Path(layout().temporary(Dataset.ECDC_CASES) + "/dead/x/raw");
    org.apache.hadoop.fs.Path withoutManifest =
        new org.apache.hadoop.fs.Path(
            layout().snapshots(Dataset.ECDC_CASES) + "/20991231T000000Z-0123456789ab");
    files.mkdir(halfWritten, null, true);
    files.mkdir(withoutManifest, null, true);

    assertThat(importer.snapshots(Dataset.ECDC_CASES)).containsExactly(good);
    assertThat(importer.once()).isEqualTo(CycleOutcome.GOOD);
    assertThat(files.util().exists(halfWritten)).isFalse();
  }

  @Test
  void law6_a_quiet_cycle_writes_no_file_below_the_snapshots() throws Exception {
    importer.once();
    FileContext files = FileContext.getFileContext(hdfs.uri(), new Configuration());
    String before = listing(files);

    importer.once();

    assertThat(listing(files)).isEqualTo(before).contains("manifest.json");
  }

  private String listing(FileContext files) throws Exception {
    StringBuilder text = new StringBuilder();
    RemoteIterator<? extends FileStatus> all =
        files.util().listFiles(new org.apache.hadoop.fs.Path(fixture.root() + "/snapshots"), true);
    while (all.hasNext()) {
      FileStatus file = all.next();
      text.append(file.getPath()).append(' ').append(file.getModificationTime()).append('\n');
    }
    return text.toString();
  }

  private SnapshotLayout layout() {
    return importer.storage.layout();
  }
}
