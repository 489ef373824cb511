package io.daxcovid.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WeeklyIndexTest {

  private static final LocalDate GOOD_FRIDAY = LocalDate.of(2020, 4, 10);

  /** The trading days around Easter 2020, with the level 100 + day of the year. */
  private static final IndexSeries EASTER =
      index("2020-03-30", "2020-04-03", "2020-04-06", "2020-04-09", "2020-04-14", "2020-04-17");

  @Test
  void a_closed_friday_has_the_close_before_it() {
    IndexSeries weekly = WeeklyIndex.of(EASTER);

    assertThat(weekly.days())
        .containsExactly(GOOD_FRIDAY.minusDays(7), GOOD_FRIDAY, GOOD_FRIDAY.plusDays(7));
    assertThat(weekly.levels()).containsExactly(194, 200, 208);
  }

  @Test
  void a_week_that_is_not_over_does_not_count() {
    assertThat(WeeklyIndex.of(index("2020-04-03", "2020-04-09")).days())
        .containsExactly(GOOD_FRIDAY.minusDays(7));
    assertThat(WeeklyIndex.of(index("2020-04-07")).days()).isEmpty();
    assertThat(WeeklyIndex.of(index()).days()).isEmpty();
  }

  @Test
  void seven_calendar_days_from_saturday_to_friday_belong_to_a_friday() {
    double[] counts = IntStream.range(0, 40).mapToDouble(i -> i).toArray();
    DailyCounts cases = new DailyCounts(LocalDate.of(2020, 3, 20), counts);

    AlignedPair level = align(cases, CaseTransform.LEVEL);
    AlignedPair growth = align(cases, CaseTransform.LOGDIFF);

    // 4 to 10 April are the counts 15..21, 11 to 17 April 22..28.
    assertThat(level.days().get(1)).isEqualTo(GOOD_FRIDAY);
    assertThat(level.x()[1]).isEqualTo(126);
    assertThat(level.x()[2]).isEqualTo(175);
    assertThat(growth.x()[2]).isCloseTo(StrictMath.log(26 / 19.0), within(1e-15));
    assertThat(growth.y()[2]).isCloseTo(StrictMath.log(208 / 200.0), within(1e-15));
    assertThat(align(cases, CaseTransform.GROWTH7).x()[2]).isEqualTo(growth.x()[2]);
  }

  private static AlignedPair align(DailyCounts cases, CaseTransform x) {
    return Aligner.align(cases, EASTER, x, IndexTransform.RETURN, Alignment.WEEKLY, null, null);
  }

  private static IndexSeries index(String... days) {
    List<LocalDate> dates = List.of(days).stream().map(LocalDate::parse).toList();
    return new IndexSeries(
        dates, dates.stream().mapToDouble(day -> 100 + day.getDayOfYear()).toArray());
  }
}
