package io.daxcovid.importer.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.snapshot.Revisions;
import io.daxcovid.contract.snapshot.Revisions.Change;
import io.daxcovid.importer.TestManifest;
import io.daxcovid.importer.rows.Row;
import io.daxcovid.importer.rows.RowJoin;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevisionTallyTest {
  private static final LocalDate FIRST = LocalDate.of(2020, 3, 1);

  @Test
  void rows_are_new_revised_vanished_or_unchanged() {
    Revisions revisions =
        compare(
            List.of(row("AA", 1, "5", "1"), row("DE", 1, "5", "1"), row("DE", 2, "6", "1")),
            List.of(row("DE", 1, "5", "1"), row("DE", 2, "7", "1"), row("DE", 3, "8", "1")));

    assertThat(revisions.added()).isEqualTo(1);
    assertThat(revisions.revised()).isEqualTo(1);
    assertThat(revisions.vanished()).isEqualTo(1);
    assertThat(revisions.unchanged()).isEqualTo(1);
    assertThat(revisions.revisedByColumn()).containsOnlyKeys("cases").containsEntry("cases", 1L);
    assertThat(revisions.largest())
        .containsExactly(new Change("DE", LocalDate.of(2020, 3, 3), "cases", "6", "7"));
  }

  @Test
  void the_largest_five_of_each_column_are_kept_and_equal_ones_by_key() {
    List<Row> before = new ArrayList<>();
    List<Row> after = new ArrayList<>();
    for (int day = 0; day < 20; day++) {
      before.add(row("DE", day, Integer.toString(day), "1"));
      after.add(row("DE", day, Integer.toString(day + day % 10), "1"));
    }

    assertThat(compare(before, after).largest())
        .extracting(change -> change.date().getDayOfMonth())
        .containsExactly(10, 20, 9, 19, 8);
  }

  @Test
  void a_change_that_goes_on_day_after_day_is_one_change_at_its_first_day() {
    List<Row> before =
        List.of(
            row("DE", 1, "1", "83"),
            row("DE", 2, "1", "83"),
            row("DE", 3, "1", "84"),
            row("DE", 4, "1", "83"),
            row("FR", 1, "1", "83"));
    List<Row> after =
        List.of(
            row("DE", 1, "1", "84"),
            row("DE", 2, "1", "84"),
            row("DE", 3, "1", "84"),
            row("DE", 4, "1", "84"),
            row("FR", 1, "1", "84"));

    Revisions revisions = compare(before, after);

    assertThat(revisions.revisedByColumn()).containsEntry("population", 4L);
    assertThat(revisions.largest())
        .extracting(change -> change.member() + change.date().getDayOfMonth())
        .containsExactly("DE2", "DE5", "FR2");
  }

  @Test
  void a_missing_value_is_shown_as_missing_and_counts_as_nothing() {
    assertThat(
            compare(List.of(row("ES", 0, "", "1")), List.of(row("ES", 0, "-372", "1"))).largest())
        .containsExactly(new Change("ES", FIRST, "cases", "", "-372"));
  }

  @Test
  void the_words_say_when_the_one_before_was_of_another_source() {
    Revisions revisions = compare(List.of(row("DE", 1, "5", "1")), List.of(row("DE", 1, "7", "1")));

    assertThat(new RevisionWords(revisions, "source"))
        .hasToString(
            "since %s: 0 rows added, 1 revised (cases 1), 0 vanished"
                .formatted(revisions.before()));
    assertThat(new RevisionWords(revisions, "other").toString()).contains("from source: 0 rows");
  }

  private static Revisions compare(List<Row> before, List<Row> after) {
    RevisionTally tally = new RevisionTally(Dataset.ECDC_CASES.schema());
    RowJoin.walk(before.iterator(), after.iterator(), tally);
    return tally.of(TestManifest.of(LocalDate.of(2020, 12, 1)));
  }

  private static Row row(String area, int day, String cases, String population) {
    LocalDate date = FIRST.plusDays(day);
    return new Row(
        area,
        date,
        List.of(area, date.toString(), "Name", "COD", "Europe", population, cases, "0"));
  }
}
