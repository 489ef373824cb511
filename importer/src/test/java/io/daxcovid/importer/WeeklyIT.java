package io.daxcovid.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.message.DatasetStatus;
import io.daxcovid.contract.message.DatasetStatus.Outcome;
import io.daxcovid.contract.snapshot.Manifest;
import io.daxcovid.importer.cycle.CycleOutcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** ECDC's address of the daily figures gave weekly ones from December 2020 to February 2021. */
class WeeklyIT {
  private static final String WEEKS =
      """
      dateRep,year_week,cases_weekly,deaths_weekly,countriesAndTerritories,geoId,countryterritoryCode,popData2019,continentExp,notification_rate_per_100000_population_14-days
      14/12/2020,2020-50,153424,2744,Germany,DE,DEU,83019213,Europe,346.15
      07/12/2020,2020-49,128332,2458,Germany,DE,DEU,83019213,Europe,306.2
      """;

  @RegisterExtension private final ImporterFixture fixture = new ImporterFixture();
  private TestImporter importer;
  private Manifest daily;

  @BeforeEach
  void aDailySnapshotIsThere() throws Exception {
    importer = fixture.importer();
    importer.once();
    importer.printed();
    daily = importer.snapshots(Dataset.ECDC_CASES).get(0);
  }

  @Test
  void weekly_figures_from_the_daily_address_become_a_dataset_of_their_own() throws Exception {
    Files.writeString(fixture.sources().cases(), WEEKS);

    assertThat(importer.once()).isEqualTo(CycleOutcome.REFUSED);

    Manifest weekly = importer.snapshots(Dataset.ECDC_CASES_WEEKLY).get(0);
    assertThat(weekly.rows()).isEqualTo(2);
    assertThat(weekly.schemaName()).isEqualTo("ecdc-cases-weekly");
    assertThat(importer.notifier.events(Dataset.ECDC_CASES_WEEKLY)).hasSize(1);
    assertThat(importer.snapshots(Dataset.ECDC_CASES)).containsExactly(daily);
    DatasetStatus status = importer.status(Dataset.ECDC_CASES);
    assertThat(status.sources().get(0).message())
        .contains("the source holds ecdc-cases-weekly now")
        .contains("the last good snapshot " + daily.id() + " stays");
    assertThat(status.quarantined()).isEmpty();
    assertThat(importer.storage.quarantine().entries()).isEmpty();
    assertThat(importer.printed()).contains("ecdc-cases: not imported: the source holds");
  }

  @Test
  void law6_the_same_weeks_again_are_no_change_and_days_are_taken_up_when_they_come_back()
      throws Exception {
    Files.writeString(fixture.sources().cases(), WEEKS);
    importer.once();
    importer.once();
    assertThat(importer.snapshots(Dataset.ECDC_CASES_WEEKLY)).hasSize(1);

    fixture.sources().writeCases(Sources.ECDC_ROWS.replace(",18,", ",19,"));

    assertThat(importer.once()).isEqualTo(CycleOutcome.GOOD);
    assertThat(importer.snapshots(Dataset.ECDC_CASES)).hasSize(2);
  }

  @Test
  void weeks_that_come_no_more_are_said_to_be_absent_at_every_check() throws Exception {
    Files.writeString(fixture.sources().cases(), WEEKS);
    importer.once();
    DatasetStatus came = importer.status(Dataset.ECDC_CASES_WEEKLY);
    fixture.sources().writeCases(Sources.ECDC_ROWS);

    for (TestImporter each : List.of(importer, fixture.again(Clock.systemUTC()))) {
      assertThat(each.once()).isEqualTo(CycleOutcome.GOOD);
      assertThat(each.once()).isEqualTo(CycleOutcome.GOOD);

      DatasetStatus status = each.status(Dataset.ECDC_CASES_WEEKLY);
      assertThat(status.sources().get(0).outcome()).isEqualTo(Outcome.ABSENT);
      assertThat(status.sources().get(0).message()).contains("holds ecdc-cases now");
      assertThat(status.checkedAt()).isAfter(came.checkedAt());
      assertThat(status.lastSuccessAt()).isBefore(status.checkedAt());
      assertThat(status.archived()).as("nobody waits for more").isTrue();
      assertThat(each.status(Dataset.ECDC_CASES).archived()).isFalse();
    }
    assertThat(importer.printed()).contains("ecdc-cases-weekly: nothing came: the source that");

    Files.writeString(fixture.sources().cases(), WEEKS);
    importer.once();
    DatasetStatus again = importer.status(Dataset.ECDC_CASES_WEEKLY);
    assertThat(again.sources().get(0).outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(again.archived()).isFalse();
  }

  @Test
  void a_torn_file_says_nothing_about_what_comes_no_more() throws Exception {
    Files.writeString(fixture.sources().cases(), WEEKS);
    importer.once();
    DatasetStatus came = importer.status(Dataset.ECDC_CASES_WEEKLY);

    Files.writeString(fixture.sources().cases(), "<html>");
    importer.once();

    assertThat(importer.status(Dataset.ECDC_CASES_WEEKLY)).isEqualTo(came);
  }

  @Test
  void a_source_of_weekly_figures_for_itself_is_the_only_one_of_that_dataset() throws Exception {
    Path weeks = Files.writeString(fixture.folder().resolve("weekly.csv"), WEEKS);
    Map<String, String> variables = fixture.variables("127.0.0.1:1");
    variables.put("DAX_CASES_WEEKLY_SOURCE", weeks.toString());
    TestImporter both = new TestImporter(variables, Clock.systemUTC());
    assertThat(both.once()).isEqualTo(CycleOutcome.GOOD);
    assertThat(both.status(Dataset.ECDC_CASES_WEEKLY).sources().get(0).outcome())
        .isEqualTo(Outcome.PUBLISHED);

    Files.writeString(fixture.sources().cases(), WEEKS.replace("153424", "1"));
    both.once();

    assertThat(both.snapshots(Dataset.ECDC_CASES_WEEKLY)).hasSize(1);
    assertThat(both.status(Dataset.ECDC_CASES_WEEKLY).sources().get(0).outcome())
        .isEqualTo(Outcome.UNCHANGED);
  }
}
