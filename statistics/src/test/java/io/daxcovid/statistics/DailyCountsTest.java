package io.daxcovid.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DailyCountsTest {

  private static final double NONE = Double.NaN;
  private static final LocalDate FIRST = LocalDate.of(2020, 2, 27);

  @Test
  void absent_and_null_days_are_missing_and_the_calendar_has_no_holes() {
    TreeMap<LocalDate, Integer> counts = new TreeMap<>();
    counts.put(FIRST, 3);
    counts.put(LocalDate.of(2020, 2, 29), null);
    counts.put(LocalDate.of(2020, 3, 1), -4);

    DailyCounts daily = DailyCounts.of(counts);

    assertThat(daily.values()).containsExactly(3, NONE, NONE, -4);
    assertThat(daily.last()).isEqualTo(LocalDate.of(2020, 3, 1));
    assertThat(daily.at(LocalDate.of(2020, 3, 1))).isEqualTo(-4);
    assertThat(daily.at(FIRST.minusDays(1))).isNaN();
    assertThat(daily.at(LocalDate.of(2020, 3, 2))).isNaN();
  }

  @Test
  void a_sum_takes_the_parts_that_have_the_day() {
    DailyCounts sum =
        DailyCounts.sum(
            List.of(
                counts(0, 1, NONE, 3, NONE), counts(1, 10, -20), counts(6, 7), counts(0, NONE, 5)));

    assertThat(sum.first()).isEqualTo(FIRST);
    assertThat(sum.values()).containsExactly(1, 15, -17, NONE, NONE, NONE, 7);
  }

  @Test
  void totals_pass_over_missing_days_and_go_down_with_corrections() {
    assertThat(counts(0, 1, NONE, 5, -2).cumulative()).isEqualTo(counts(0, 1, 1, 6, 4));
  }

  @Test
  void a_mean_of_seven_days_needs_all_seven() {
    assertThat(counts(0, NONE, 1, 2, 3, 4, 5, 6, 7, -21, NONE).mean7())
        .isEqualTo(counts(0, NONE, NONE, NONE, NONE, NONE, NONE, NONE, 4, 6 / 7.0, NONE));
  }

  @Test
  void nothing_and_infinity_are_refused() {
    assertThatThrownBy(() -> DailyCounts.of(new TreeMap<LocalDate, Integer>()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least one day");
    assertThatThrownBy(() -> DailyCounts.sum(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least one part");
    assertThatThrownBy(() -> counts(0, 1, Double.POSITIVE_INFINITY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2020-02-28");
  }

  @Test
  void it_cannot_be_changed_from_outside() {
    double[] values = {1, 2};
    DailyCounts daily = new DailyCounts(FIRST, values);
    values[0] = 9;
    daily.values()[1] = 9;

    assertThat(daily).isEqualTo(counts(0, 1, 2)).hasSameHashCodeAs(counts(0, 1, 2));
  }

  private static DailyCounts counts(int shift, double... values) {
    return new DailyCounts(FIRST.plusDays(shift), values);
  }
}
