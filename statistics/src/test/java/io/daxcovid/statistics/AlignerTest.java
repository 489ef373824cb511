package io.daxcovid.statistics;

import static io.daxcovid.statistics.Alignment.REPORT_DATE;
import static io.daxcovid.statistics.Alignment.TRADING;
import static io.daxcovid.statistics.CaseTransform.CUMGROWTH;
import static io.daxcovid.statistics.CaseTransform.GROWTH7;
import static io.daxcovid.statistics.CaseTransform.LEVEL;
import static io.daxcovid.statistics.CaseTransform.LOGDIFF;
import static io.daxcovid.statistics.CaseTransform.MEAN7;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlignerTest {

  private static final double NONE = Double.NaN;

  /** Easter 2020: closed from Good Friday, the 10th, to Monday, the 13th. */
  private static final IndexSeries EASTER = index(8, 9, 14, 15);

  /** Counts 10, 20, ... 60 from 9 to 14 April, and 0 on the 15th. */
  private static final DailyCounts CASES = counts(9, 10, 20, 30, 40, 50, 60, 0);

  @Test
  void cases_of_closed_days_are_added_to_the_next_trading_day() {
    assertThat(x(CASES, EASTER, LEVEL, TRADING)).containsExactly(NONE, 10, 200, 0);
  }

  @Test
  void logdiff_compares_means_per_calendar_day() {
    assertThat(x(CASES, EASTER, LOGDIFF, TRADING))
        .containsExactly(NONE, NONE, ln1p(40) - ln1p(10), ln1p(0) - ln1p(40));
  }

  @Test
  void a_bucket_with_a_missing_day_has_no_value() {
    assertThat(x(counts(9, 10, 20, NONE, 40, 50, 60, 0), EASTER, LEVEL, TRADING))
        .containsExactly(NONE, 10, NONE, 0);
  }

  @Test
  void the_first_day_of_an_index_has_no_bucket() {
    assertThat(x(counts(7, 1, 1, 1, 1, 1, 1, 1, 1, 1), EASTER, LEVEL, TRADING))
        .containsExactly(NONE, 1, 5, 1);
  }

  @Test
  void negative_corrections_stay_in_the_level_and_are_floored_elsewhere() {
    IndexSeries week = index(8, 9, 10);
    DailyCounts corrected = counts(1, 1, 1, 1, 1, 1, 1, 1, 1, -70, 7);

    assertThat(x(corrected, week, LEVEL, TRADING)).containsExactly(NONE, -70, 7);
    assertThat(x(corrected, week, MEAN7, TRADING)).containsExactly(1, 0, 0);
    assertThat(x(corrected, week, GROWTH7, TRADING)).containsExactly(NONE, -ln1p(1), 0);
    assertThat(x(corrected, week, LOGDIFF, TRADING)).containsExactly(NONE, NONE, ln1p(7));
    assertThat(x(corrected, week, CUMGROWTH, TRADING)).containsExactly(NONE, -ln1p(8), 0);
  }

  @Test
  void a_mean_of_seven_calendar_days_needs_all_seven() {
    DailyCounts counts = counts(8, 7, 7, 7, 7, 7, 7, 7, 14);

    assertThat(x(counts, EASTER, MEAN7, TRADING)).containsExactly(NONE, NONE, 7, 8);
    assertThat(x(counts, EASTER, GROWTH7, TRADING))
        .containsExactly(NONE, NONE, NONE, ln1p(8) - ln1p(7));
  }

  @Test
  void missing_days_add_nothing_to_the_total() {
    assertThat(x(counts(9, 10, NONE, 30, NONE, NONE, NONE, 60), EASTER, CUMGROWTH, TRADING))
        .containsExactly(NONE, ln1p(10), ln1p(40) - ln1p(10), ln1p(100) - ln1p(40));
  }

  @Test
  void a_given_range_counts_totals_outside_the_counts_and_an_open_one_ends_with_them() {
    DailyCounts two = counts(9, 10, 20);
    IndexSeries week = index(7, 8, 9, 14, 15);

    assertThat(x(two, week, CUMGROWTH, TRADING))
        .containsExactly(NONE, NONE, ln1p(10), ln1p(30) - ln1p(10), NONE);
    assertThat(align(two, week, CUMGROWTH, TRADING, april(8), april(15)).x())
        .containsExactly(0, ln1p(10), ln1p(30) - ln1p(10), 0);
  }

  @Test
  void report_date_drops_what_lies_between_trading_days() {
    assertThat(x(CASES, EASTER, LEVEL, REPORT_DATE)).containsExactly(NONE, 10, 60, 0);
    assertThat(x(CASES, EASTER, LOGDIFF, REPORT_DATE))
        .containsExactly(NONE, NONE, ln1p(60) - ln1p(10), -ln1p(60));
    assertThat(x(CASES, EASTER, CUMGROWTH, REPORT_DATE))
        .containsExactly(NONE, NONE, ln1p(210) - ln1p(10), 0);
  }

  @Test
  void report_date_means_are_over_the_days_that_exist() {
    DailyCounts counts = counts(9, 10, 20, NONE, 40, 50, 60, NONE);

    assertThat(x(counts, EASTER, MEAN7, REPORT_DATE)).containsExactly(NONE, 10, 36, NONE);
    assertThat(x(counts, EASTER, GROWTH7, REPORT_DATE))
        .containsExactly(NONE, NONE, ln1p(36) - ln1p(10), NONE);
  }

  @Test
  void a_range_selects_trading_days_and_its_first_values_use_what_lies_before() {
    AlignedPair pair = align(CASES, EASTER, LOGDIFF, TRADING, april(10), april(14));

    assertThat(pair.days()).containsExactly(april(14));
    assertThat(pair.x()).containsExactly(ln1p(40) - ln1p(10));
    assertThat(pair.y()).containsExactly(EASTER.returns()[2]);
    assertThat(align(CASES, EASTER, LOGDIFF, TRADING, LocalDate.MIN, LocalDate.MAX).days())
        .isEqualTo(EASTER.days());
  }

  @Test
  void y_is_the_level_or_the_return() {
    assertThat(align(CASES, EASTER, LEVEL, TRADING, null, null).y())
        .containsExactly(EASTER.returns());
    assertThat(Aligner.align(CASES, EASTER, LEVEL, IndexTransform.LEVEL, TRADING, null, null).y())
        .containsExactly(EASTER.levels());
  }

  @Test
  void a_range_without_trading_days_is_empty_and_one_upside_down_is_refused() {
    assertThat(align(CASES, EASTER, LEVEL, TRADING, april(10), april(13)).days()).isEmpty();
    assertThatThrownBy(() -> align(CASES, EASTER, LEVEL, TRADING, april(13), april(10)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ends on 2020-04-10");
  }

  private static double[] x(
      DailyCounts counts, IndexSeries index, CaseTransform transform, Alignment alignment) {
    AlignedPair pair = align(counts, index, transform, alignment, null, null);
    assertThat(pair.days()).isEqualTo(index.days());
    return pair.x();
  }

  private static AlignedPair align(
      DailyCounts counts,
      IndexSeries index,
      CaseTransform transform,
      Alignment alignment,
      LocalDate from,
      LocalDate to) {
    return Aligner.align(counts, index, transform, IndexTransform.RETURN, alignment, from, to);
  }

  private static double ln1p(double value) {
    return StrictMath.log1p(value);
  }

  private static LocalDate april(int day) {
    return LocalDate.of(2020, 4, day);
  }

  private static DailyCounts counts(int firstOfApril, double... values) {
    return new DailyCounts(april(firstOfApril), values);
  }

  private static IndexSeries index(int... daysOfApril) {
    List<LocalDate> days = Arrays.stream(daysOfApril).mapToObj(AlignerTest::april).toList();
    return new IndexSeries(
        days, Arrays.stream(daysOfApril).mapToDouble(day -> 10_000 + day * day).toArray());
  }
}
