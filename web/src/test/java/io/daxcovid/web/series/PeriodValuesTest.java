package io.daxcovid.web.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.statistics.DailyCounts;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodValuesTest {
  private static final LocalDate MONDAY = LocalDate.of(2020, 3, 2);
  private static final double MISSING = Double.NaN;

  private static final DailyCounts COUNTS =
      new DailyCounts(
          MONDAY,
          new double[] {
            1, 2, 3, 4, 5, 6, 7, // 28
            2, MISSING, 6, 8, 10, 12, 14, // 52
            0, 0, 0, 0, 0, 0, -5, // a correction
            MISSING, MISSING, MISSING, MISSING, MISSING, MISSING, MISSING
          });
  private static final PeriodValues WEEKLY = new PeriodValues(COUNTS, 1_000L, Unit.WEEK);
  private static final List<Period> WEEKS = Period.of(MONDAY, MONDAY.plusDays(27), Unit.WEEK);

  @Test
  void counts_are_summed_and_a_week_without_any_day_is_missing_and_not_zero() {
    assertThat(WEEKLY.of(SeriesTransform.RAW, WEEKS)).containsExactly(28.0, 52.0, -5.0, null);
  }

  @Test
  void a_week_that_lacks_a_day_is_marked() {
    assertThat(WEEKLY.incomplete(WEEKS)).containsExactly(1);
  }

  @Test
  void rates_need_a_population() {
    assertThat(WEEKLY.of(SeriesTransform.PER100K, WEEKS).get(0)).isEqualTo(2_800.0);
    assertThat(new PeriodValues(COUNTS, null, Unit.WEEK).of(SeriesTransform.PER100K, WEEKS))
        .containsOnlyNulls();
  }

  @Test
  void means_and_totals_are_those_of_the_last_day_that_has_one() {
    assertThat(WEEKLY.of(SeriesTransform.MEAN7, WEEKS).get(0)).isEqualTo(4.0);
    assertThat(WEEKLY.of(SeriesTransform.MEAN7, WEEKS).get(3)).isNull();
    assertThat(WEEKLY.of(SeriesTransform.CUMULATIVE, WEEKS)).startsWith(28.0, 80.0, 75.0);
  }

  @Test
  void a_change_needs_a_whole_period_and_a_positive_one_before() {
    assertThat(WEEKLY.of(SeriesTransform.RELATIVE, WEEKS))
        .containsExactly(null, 52.0 / 28 - 1, -5.0 / 52 - 1, null);
    List<Period> cut = Period.of(MONDAY.plusDays(7), MONDAY.plusDays(9), Unit.WEEK);
    assertThat(WEEKLY.of(SeriesTransform.RELATIVE, cut)).containsOnlyNulls();
  }

  @Test
  void the_change_of_the_first_period_looks_before_the_range() {
    List<Period> second = Period.of(MONDAY.plusDays(7), MONDAY.plusDays(13), Unit.WEEK);

    assertThat(WEEKLY.of(SeriesTransform.RELATIVE, second)).containsExactly(52.0 / 28 - 1);
  }
}
