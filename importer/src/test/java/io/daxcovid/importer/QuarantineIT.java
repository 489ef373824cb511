package io.daxcovid.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.message.DatasetStatus;
import io.daxcovid.contract.message.DatasetStatus.Outcome;
import io.daxcovid.contract.message.DatasetStatus.Quarantined;
import io.daxcovid.contract.snapshot.Manifest;
import io.daxcovid.contract.snapshot.SnapshotId;
import io.daxcovid.importer.cycle.CycleOutcome;
import io.daxcovid.importer.cycle.NotAcceptableException;
import io.daxcovid.importer.snapshot.Quarantine;
import io.daxcovid.importer.snapshot.QuarantineEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.permission.FsPermission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

/** Law 5 on a real HDFS. */
class QuarantineIT {
  private static final String ONE_ROW = "01/03/2020,1,3,2020,54,0,Germany,DE,DEU,83019213,Europe\n";

  @RegisterExtension private final ImporterFixture fixture = new ImporterFixture();
  private Sources sources;
  private TestImporter importer;
  private Manifest good;

  @BeforeEach
  void aGoodSnapshotIsThere() throws Exception {
    sources = fixture.sources();
    importer = fixture.importer();
    importer.once();
    importer.printed();
    good = importer.snapshots(Dataset.ECDC_CASES).get(0);
  }

  @Test
  void law5_suspicious_content_waits_for_a_person_and_the_last_good_snapshot_stays()
      throws Exception {
    sources.writeCases(ONE_ROW);
    assertThat(importer.once()).isEqualTo(CycleOutcome.REFUSED);

    assertThat(importer.snapshots(Dataset.ECDC_CASES)).containsExactly(good);
    DatasetStatus status = importer.status(Dataset.ECDC_CASES);
    Quarantined waiting = status.quarantined().get(0);
    assertThat(waiting.reason()).contains("it has 1 rows where the last snapshot");
    assertThat(waiting.releaseCommand())
        .isEqualTo("sh run_local.sh importer accept " + waiting.id());
    assertThat(status.sources().get(0).outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(status.lastSuccessAt()).isBefore(status.checkedAt());
    assertThat(importer.printed())
        .contains("ecdc-cases: refused:")
        .contains("the last good snapshot " + good.id() + " stays")
        .contains(waiting.releaseCommand())
        .contains("fse-prices: 8 rows");
    assertThat(importer.notifier.events(Dataset.ECDC_CASES))
        .hasSize(2)
        .allSatisfy(event -> assertThat(event.id()).isEqualTo(good.id().value()));
  }

  @Test
  void law5_accept_publishes_it_and_empties_the_quarantine() throws Exception {
    sources.writeCases(ONE_ROW);
    importer.once();
    String id = importer.status(Dataset.ECDC_CASES).quarantined().get(0).id();

    assertThat(importer.accept(id)).isEqualTo(CycleOutcome.GOOD);

    Manifest accepted = importer.snapshots(Dataset.ECDC_CASES).get(0);
    assertThat(accepted.rows()).isEqualTo(1);
    assertThat(accepted.source()).isEqualTo(good.source());
    assertThat(importer.notifier.events(Dataset.ECDC_CASES))
        .last()
        .satisfies(event -> assertThat(event.id()).isEqualTo(accepted.id().value()));
    assertThat(importer.status(Dataset.ECDC_CASES).quarantined()).isEmpty();
    assertThatThrownBy(() -> importer.accept(id))
        .isInstanceOf(NotAcceptableException.class)
        .hasMessageContaining("There is no " + id);
    assertThat(importer.once()).isEqualTo(CycleOutcome.GOOD);
    assertThat(importer.snapshots(Dataset.ECDC_CASES)).hasSize(2);
  }

  @Test
  void law5_content_that_cannot_be_read_can_never_be_accepted() throws Exception {
    Files.writeString(sources.cases(), "<html>Service unavailable</html>");
    importer.once();

    Quarantined waiting = importer.status(Dataset.ECDC_CASES).quarantined().get(0);
    assertThat(waiting.releaseCommand()).isNull();
    assertThat(importer.printed()).contains("it cannot be released: mend the file");
    assertThatThrownBy(() -> importer.accept(waiting.id()))
        .isInstanceOf(NotAcceptableException.class)
        .hasMessageContaining("cannot be accepted")
        .hasMessageContaining("HTML");
    assertThat(importer.snapshots(Dataset.ECDC_CASES)).containsExactly(good);
  }

  @Test
  void law5_refused_content_is_kept_once_with_its_bytes_and_its_reason() throws Exception {
    sources.writeCases(ONE_ROW);
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < 3; i++) {
      importer.once();
      ids.add(importer.status(Dataset.ECDC_CASES).quarantined().get(0).id());
    }

    assertThat(ids).hasSize(1);
    QuarantineEntry entry =
        importer.storage.quarantine().find(new SnapshotId(ids.iterator().next())).orElseThrow();
    assertThat(entry.reason()).contains("suspicious");
    assertThat(
            importer
                .storage
                .quarantine()
                .received(entry, TestSpool.get())
                .files()
                .get(0)
                .open()
                .readAllBytes())
        .isEqualTo(Files.readAllBytes(sources.cases()));
  }

  @Test
  void law5_only_the_newest_refused_contents_are_kept() throws Exception {
    String first = null;
    String last = null;
    for (int i = 0; i < 22; i++) {
      Files.writeString(sources.cases(), "<html>" + i);
      importer.once();
      last = importer.status(Dataset.ECDC_CASES).quarantined().get(0).id();
      first = first == null ? last : first;
    }

    assertThat(importer.storage.quarantine().find(new SnapshotId(first))).isEmpty();
    assertThat(importer.storage.quarantine().find(new SnapshotId(last))).isPresent();
  }

  @Test
  void law5_other_bytes_of_the_same_rows_are_the_same_content() throws Exception {
    sources.writeCases(ONE_ROW);
    importer.once();
    String id = waiting();
    sources.writeCases(ONE_ROW.replace("\n", "\r\n"));
    importer.once();
    assertThat(waiting()).isEqualTo(id);

    importer.reject(id);
    Files.write(sources.cases(), Raw.gzip(Raw.ECDC_HEADER + ONE_ROW));
    importer.once();

    assertThat(importer.status(Dataset.ECDC_CASES).quarantined()).isEmpty();
    assertThat(importer.storage.quarantine().entries()).isEmpty();
  }

  @Test
  void law5_junk_displaces_nothing_that_may_be_accepted() throws Exception {
    sources.writeCases(ONE_ROW);
    importer.once();
    SnapshotId awaiting = new SnapshotId(waiting());
    for (int i = 0; i < 21; i++) {
      Files.writeString(sources.cases(), "<html>" + i);
      importer.once();
    }

    assertThat(importer.storage.quarantine().find(awaiting)).isPresent();
    assertThat(importer.storage.quarantine().entries()).hasSize(20);
  }

  @Test
  void law5_what_may_be_accepted_and_finds_no_place_any_more_is_said_to_go() throws Exception {
    ListAppender<ILoggingEvent> said = new ListAppender<>();
    said.start();
    Logger logger = (Logger) LoggerFactory.getLogger(Quarantine.class);
    logger.addAppender(said);
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < 21; i++) {
      assertThat(said.list).isEmpty();
      sources.writeCases(ONE_ROW.replace(",54,", "," + (100 + i) + ","));
      importer.once();
      ids.add(waiting());
    }
    logger.detachAppender(said);

    importer.storage.quarantine().entries().forEach(entry -> ids.remove(entry.id().value()));
    assertThat(ids).hasSize(1);
    assertThat(said.list)
        .singleElement()
        .extracting(ILoggingEvent::getFormattedMessage)
        .asString()
        .startsWith(
            ids.iterator().next()
                + " can be accepted no more: 20 newer contents of ecdc-cases wait");
  }

  @Test
  void law5_what_was_just_refused_stays_though_the_clock_was_set_back() throws Exception {
    for (int i = 0; i < 20; i++) {
      Files.writeString(sources.cases(), "<html>" + i);
      importer.once();
    }
    TestImporter earlier =
        fixture.again(Clock.fixed(Instant.parse("2020-12-14T10:00:00Z"), ZoneOffset.UTC));
    Files.writeString(sources.cases(), "<html>earlier");
    earlier.once();

    String id = earlier.status(Dataset.ECDC_CASES).quarantined().get(0).id();
    assertThat(earlier.storage.quarantine().find(new SnapshotId(id))).isPresent();
    assertThat(earlier.storage.quarantine().entries()).hasSize(20);
  }

  @Test
  void law9_what_a_killed_refusal_had_no_time_to_displace_goes_with_the_next_look()
      throws Exception {
    for (int i = 0; i < 20; i++) {
      Files.writeString(sources.cases(), "<html>" + i);
      importer.once();
    }
    String waiting = importer.storage.layout().quarantine(Dataset.ECDC_CASES);
    org.apache.hadoop.fs.Path left =
        new org.apache.hadoop.fs.Path(waiting + "/20200301T000000Z-0123456789ab");
    FileContext files = FileContext.getFileContext(fixture.hdfs().uri(), new Configuration());
    files.mkdir(left, FsPermission.getDirDefault(), true);

    importer.once();

    assertThat(files.util().exists(left)).isFalse();
    assertThat(importer.storage.quarantine().entries()).hasSize(20);
  }

  @Test
  void law9_bytes_that_a_killed_rejection_left_go_with_the_next_one() throws Exception {
    String rejected = importer.storage.layout().rejected(Dataset.ECDC_CASES);
    org.apache.hadoop.fs.Path left = new org.apache.hadoop.fs.Path(rejected + "/killed/raw/x");
    FileContext files = FileContext.getFileContext(fixture.hdfs().uri(), new Configuration());
    files.mkdir(left, FsPermission.getDirDefault(), true);
    sources.writeCases(ONE_ROW);
    importer.once();

    importer.reject(waiting());

    assertThat(files.util().exists(left.getParent())).isFalse();
  }

  @Test
  void law5_another_source_is_a_new_baseline() throws Exception {
    Path other = Files.createDirectory(fixture.folder().resolve("other"));
    Sources less = new Sources(other).writeGood().writeCases(ONE_ROW);
    TestImporter reconfigured = fixture.with(less.cases().toString(), less.prices().toString());

    assertThat(reconfigured.once()).isEqualTo(CycleOutcome.GOOD);
    assertThat(reconfigured.snapshots(Dataset.ECDC_CASES).get(0).rows()).isEqualTo(1);
  }

  private String waiting() {
    return importer.status(Dataset.ECDC_CASES).quarantined().get(0).id();
  }
}
