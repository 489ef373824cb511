package io.daxcovid.importer;

import static io.daxcovid.importer.Installation.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.json.Json;
import io.daxcovid.contract.message.DatasetStatus;
import io.daxcovid.contract.message.SnapshotPublished;
import io.daxcovid.contract.message.Topics;
import io.daxcovid.contract.snapshot.Manifest;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The program as a whole: its own JVM, a real HDFS, a real broker. */
class ProcessIT {
  @RegisterExtension private final ImporterFixture fixture = new ImporterFixture();
  private Installation installed;

  @BeforeEach
  void install() throws Exception {
    installed = fixture.installed();
  }

  @Test
  void once_leaves_snapshots_notifications_and_a_status_and_exits_with_0() throws Exception {
    installed.variables().put("DAX_SYNTHETIC", "true");
    new TopicReader(fixture.kafka().bootstrap()).makeUncompacted(Topics.STATUS);
    String printed = runToEnd(0, "once");

    Manifest cases = installed.snapshots(Dataset.ECDC_CASES).get(0);
    assertThat(cases.synthetic()).isTrue();
    assertThat(cases.importerVersion()).matches("\\d+\\.\\d+\\.\\d+.*");
    SnapshotPublished event =
        SnapshotPublished.parse(installed.last(Topics.SNAPSHOTS, "ecdc-cases"));
    assertThat(event.data().snapshotId()).isEqualTo(cases.id());
    assertThat(event.data().path())
        .isEqualTo(fixture.root() + "/snapshots/ecdc-cases/" + cases.id())
        .doesNotContain("hdfs:");
    DatasetStatus status =
        Json.read(installed.last(Topics.STATUS, "dataset/fse-prices"), DatasetStatus.class);
    assertThat(status.sources().get(0).outcome()).isEqualTo(DatasetStatus.Outcome.PUBLISHED);
    assertThat(new TopicReader(fixture.kafka().bootstrap()).cleanupPolicy(Topics.SNAPSHOTS))
        .isEqualTo("compact");
    assertThat(new TopicReader(fixture.kafka().bootstrap()).cleanupPolicy(Topics.STATUS))
        .isEqualTo("compact");
    assertThat(printed).contains("(new)").doesNotContain("Exception").doesNotContain("\tat ");
  }

  @Test
  void law5_once_with_a_refused_or_missing_source_exits_with_1_and_one_line_each()
      throws Exception {
    Files.writeString(fixture.sources().cases(), "");
    installed.variables().put("DAX_PRICES_SOURCE", fixture.folder().resolve("nowhere").toString());

    assertThat(runToEnd(1, "once"))
        .contains("ecdc-cases: refused: cases.csv is empty; there is no snapshot yet")
        .contains("fse-prices: not imported: ")
        .contains("is not there");
  }

  @Test
  void a_wrong_call_or_configuration_exits_with_2_and_says_what_to_write() throws Exception {
    assertThat(runToEnd(2, "twice")).contains("Usage:");
    assertThat(runToEnd(2, "accept", "x")).contains("Not a snapshot id: 'x'");
    installed.variables().remove("DAX_HDFS_URI");
    assertThat(runToEnd(2, "once")).contains("DAX_HDFS_URI is missing");
  }

  @Test
  void law9_kill_9_at_any_moment_leaves_nothing_in_the_way() throws Exception {
    installed.variables().put("DAX_IMPORT_INTERVAL", "PT0.001S");
    try (ImporterProcess importer = installed.start("run")) {
      await(() -> importer.printed().contains("(unchanged)"));
      importer.kill();
      importer.exitCode();
    }

    assertThat(runToEnd(0, "once")).contains("ecdc-cases: 4 rows").contains("(unchanged)");
    assertThat(installed.snapshots(Dataset.ECDC_CASES)).hasSize(1);
  }

  private String runToEnd(int code, String... words) throws Exception {
    try (ImporterProcess importer = installed.start(words)) {
      assertThat(importer.exitCode()).as(importer.printed()).isEqualTo(code);
      return importer.printed();
    }
  }
}
