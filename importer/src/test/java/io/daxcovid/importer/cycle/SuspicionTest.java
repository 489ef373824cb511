package io.daxcovid.importer.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.importer.rows.Row;
import io.daxcovid.importer.rows.RowJoin;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SuspicionTest {
  private static final LocalDate FIRST = LocalDate.of(2020, 3, 1);
  private static final LocalDate TODAY = LocalDate.of(2020, 12, 31);
  private static final Suspicion SUSPICION = new Suspicion(0.1);

  @Test
  void law5_the_first_rows_of_a_source_are_a_baseline_unless_they_are_in_the_future() {
    assertThat(doubt(area("DE", 1), List.of())).isEmpty();
    assertThat(doubt(area("DE", 400), List.of())).hasValueSatisfying(in("in the future"));
  }

  @Test
  void law5_rows_may_grow_be_revised_and_shrink_a_little() {
    assertThat(doubt(area("DE", 101), area("DE", 100))).isEmpty();
    assertThat(doubt(without(area("DE", 100), 0, 9), area("DE", 100))).isEmpty();
  }

  @Test
  void law5_a_tenth_of_the_rows_gone_is_suspicious() {
    assertThat(doubt(without(area("DE", 100), 0, 11), area("DE", 100)))
        .hasValueSatisfying(in("89 rows where the last snapshot of this source has 100"));
  }

  @Test
  void law5_an_older_newest_date_is_suspicious() {
    assertThat(doubt(area("DE", 99), area("DE", 100))).hasValueSatisfying(in("its newest date is"));
  }

  @Test
  void law5_an_area_that_vanishes_or_shrinks_is_suspicious_however_small() {
    List<Row> before = both(area("DE", 300), area("ZW", 10));

    assertThat(doubt(area("DE", 300), before)).hasValueSatisfying(in("it lacks ZW"));
    assertThat(doubt(both(area("DE", 300), without(area("ZW", 10), 0, 4)), before))
        .hasValueSatisfying(in("missing for ZW"));
    assertThat(doubt(both(area("DE", 300), area("ZW", 9)), before))
        .hasValueSatisfying(in("missing for ZW"));
  }

  @Test
  void a_member_may_leave_where_a_person_decides_which_there_are() {
    List<Row> before = both(area("SAP", 300), area("BMW", 10));

    assertThat(less(area("SAP", 300), before, true)).isEmpty();
  }

  @Test
  void law5_a_column_that_is_empty_now_is_suspicious() {
    List<Row> now =
        area("DE", 10).stream()
            .map(row -> new Row("DE", row.date(), values("DE", row.date(), "")))
            .toList();

    assertThat(doubt(now, area("DE", 10)))
        .hasValueSatisfying(in("the column population is empty everywhere"));
  }

  private static Optional<String> doubt(List<Row> rows, List<Row> previous) {
    LocalDate last = rows.stream().map(Row::date).max(LocalDate::compareTo).orElseThrow();
    return SUSPICION.ofDates(last, TODAY).or(() -> less(rows, previous, false));
  }

  private static Optional<String> less(List<Row> rows, List<Row> previous, boolean mayLeave) {
    Shrinkage shrinkage = SUSPICION.ofLess(Dataset.ECDC_CASES.schema());
    RowJoin.walk(sorted(previous), sorted(rows), shrinkage);
    return shrinkage.inWords(mayLeave);
  }

  private static Iterator<Row> sorted(List<Row> rows) {
    return rows.stream().sorted(Row.BY_KEY).iterator();
  }

  private static Consumer<String> in(String part) {
    return text -> assertThat(text).contains(part);
  }

  private static List<Row> area(String member, int days) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < days; i++) {
      LocalDate date = FIRST.plusDays(i);
      rows.add(new Row(member, date, values(member, date, "83019213")));
    }
    return rows;
  }

  private static List<String> values(String member, LocalDate date, String population) {
    return List.of(member, date.toString(), "Name", "COD", "Europe", population, "1", "0");
  }

  private static List<Row> without(List<Row> rows, int from, int to) {
    List<Row> rest = new ArrayList<>(rows);
    rest.subList(from, to).clear();
    return rest;
  }

  private static List<Row> both(List<Row> one, List<Row> other) {
    List<Row> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }
}
