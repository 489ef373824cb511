package io.daxcovid.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.message.DatasetStatus;
import io.daxcovid.contract.message.DatasetStatus.Outcome;
import io.daxcovid.contract.snapshot.Manifest;
import io.daxcovid.importer.cycle.CycleOutcome;
import io.daxcovid.importer.cycle.NotAcceptableException;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a person sees of the quarantine and does about it. */
class QuarantineCommandsIT {
  private static final String ONE_ROW = "02/03/2020,2,3,2020,55,0,Germany,DE,DEU,83019213,Europe\n";

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
  void list_names_every_entry_of_every_dataset_with_its_reason() throws Exception {
    assertThat(importer.list())
        .isEqualTo("Nothing is in quarantine below " + fixture.root() + "/quarantine");
    String suspicious = refuse(ONE_ROW);
    Files.writeString(sources.prices().resolve("SAP.csv"), "<html>");
    importer.once();

    assertThat(importer.list())
        .contains(suspicious + "  ecdc-cases  since ", "may be accepted", "it has 1 rows where")
        .contains("fse-prices", "cannot be accepted", "SAP.csv is an HTML or XML page")
        .endsWith("Details: sh run_local.sh importer show <id>");
  }

  @Test
  void show_tells_all_that_is_needed_to_decide() throws Exception {
    String id = refuse(ONE_ROW);

    assertThat(importer.show(id))
        .contains("Dataset:  ecdc-cases", "Source:   " + sources.cases(), "Reason:   The file of ")
        .contains("File:     cases.csv, ", "  | dateRep,day,month,year,cases,deaths,")
        .contains("0 rows added, 1 revised (cases 1), 3 vanished")
        .contains("DE 2020-03-02 cases: '18' -> '55'")
        .contains("To publish it: sh run_local.sh importer accept " + id)
        .contains("Not to be asked about it again: sh run_local.sh importer reject " + id);
  }

  @Test
  void show_prints_hostile_bytes_as_what_they_are() throws Exception {
    Files.writeString(sources.cases(), "\u001b[2Jgone\u202e\u0007<html>\n" + "x".repeat(100_000));
    importer.once();

    assertThat(importer.show(waiting()))
        .contains("  | \\u001b[2Jgone\\u202e\\u0007<html>", "It cannot become rows: ", "x ...")
        .doesNotContain("To publish it")
        .hasSizeLessThan(3_000);
  }

  @Test
  void law5_rejected_content_is_not_asked_about_again_until_it_changes() throws Exception {
    Manifest good = importer.snapshots(Dataset.ECDC_CASES).get(0);
    String id = refuse(ONE_ROW);

    assertThat(importer.reject(id)).isEqualTo(CycleOutcome.GOOD);
    for (TestImporter each : List.of(importer, fixture.again(java.time.Clock.systemUTC()))) {
      assertThat(each.once()).isEqualTo(CycleOutcome.REFUSED);
      DatasetStatus status = each.status(Dataset.ECDC_CASES);
      assertThat(status.quarantined()).isEmpty();
      assertThat(status.sources().get(0).outcome()).isEqualTo(Outcome.REFUSED);
      assertThat(status.sources().get(0).message())
          .contains("was rejected as " + id, "the last good snapshot " + good.id() + " stays");
    }
    assertThat(importer.list()).startsWith("Nothing is in quarantine");
    assertThat(importer.snapshots(Dataset.ECDC_CASES)).containsExactly(good);

    assertThat(refuse(ONE_ROW.replace(",55,", ",56,"))).isNotEqualTo(id);
  }

  @Test
  void a_rejection_leaves_the_age_of_the_data_to_the_importer_at_work() throws Exception {
    String id = refuse(ONE_ROW);
    TestImporter atTheConsole = fixture.again(java.time.Clock.systemUTC());

    atTheConsole.reject(id);

    assertThat(atTheConsole.notifier.isSilent()).isTrue();
    assertThat(atTheConsole.printed())
        .contains("ecdc-cases: not imported", "was rejected as " + id);
  }

  @Test
  void an_acceptance_that_fails_leaves_the_status_to_the_importer_at_work() throws Exception {
    String id = refuse(ONE_ROW);
    spoil(id);
    TestImporter atTheConsole = fixture.again(java.time.Clock.systemUTC());

    assertThat(atTheConsole.accept(id)).isEqualTo(CycleOutcome.REFUSED);

    assertThat(atTheConsole.notifier.isSilent()).isTrue();
    assertThat(atTheConsole.printed()).contains("ecdc-cases: refused", "HTML");
  }

  /** As if what lies in quarantine had been written by another version of the program. */
  private void spoil(String id) throws Exception {
    org.apache.hadoop.fs.Path raw =
        new org.apache.hadoop.fs.Path(
            "%s/%s/raw/cases.csv.gz"
                .formatted(importer.storage.layout().quarantine(Dataset.ECDC_CASES), id));
    FileContext files = FileContext.getFileContext(fixture.hdfs().uri(), new Configuration());
    EnumSet<CreateFlag> anew = EnumSet.of(CreateFlag.CREATE, CreateFlag.OVERWRITE);
    try (FSDataOutputStream out = files.create(raw, anew)) {
      out.write(Raw.gzip("<html>"));
    }
  }

  @Test
  void what_is_not_there_cannot_be_shown_accepted_or_rejected() throws Exception {
    String id = refuse(ONE_ROW);
    importer.reject(id);

    assertThatThrownBy(() -> importer.reject(id))
        .isInstanceOf(NotAcceptableException.class)
        .hasMessageContaining("There is no " + id);
    assertThatThrownBy(() -> importer.accept(id)).isInstanceOf(NotAcceptableException.class);
    assertThatThrownBy(() -> importer.show(id)).isInstanceOf(NotAcceptableException.class);
  }

  private String refuse(String rows) throws Exception {
    sources.writeCases(rows);
    assertThat(importer.once()).isEqualTo(CycleOutcome.REFUSED);
    return waiting();
  }

  private String waiting() {
    return importer.status(Dataset.ECDC_CASES).quarantined().get(0).id();
  }
}
