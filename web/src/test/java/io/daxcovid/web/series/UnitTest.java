package io.daxcovid.web.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {
  @ParameterizedTest(name = "{0} to {1}: {2} ({3})")
  @CsvSource({
    "2020-03-01, 2020-03-01, DAY, one day",
    "2020-03-01, 2020-03-27, DAY, 27 days",
    "2020-03-01, 2020-03-28, WEEK, 28 days",
    "2020-02-02, 2020-02-29, WEEK, 28 days of a leap February",
    "2020-01-01, 2020-04-30, WEEK, 4 months",
    "2020-01-01, 2020-05-01, MONTH, 4 months and a day",
    "2020-02-15, 2020-06-14, WEEK, 4 months from the middle",
    "2020-02-15, 2020-06-15, MONTH, 4 months and a day from the middle",
    "2019-10-31, 2020-02-28, WEEK, 4 months that end in February",
    "2020-01-01, 2020-12-31, MONTH, a year"
  })
  void the_original_rule_counts_both_ends(
      LocalDate from, LocalDate to, Unit expected, String words) {
    assertThat(Unit.automatic(from, to)).as(words).isEqualTo(expected);
  }

  @Test
  void weeks_begin_on_monday_and_the_range_cuts_them() {
    LocalDate wednesday = LocalDate.of(2020, 3, 4);

    assertThat(Period.of(wednesday, wednesday.plusDays(12), Unit.WEEK))
        .containsExactly(
            new Period(wednesday, LocalDate.of(2020, 3, 8), true),
            new Period(LocalDate.of(2020, 3, 9), LocalDate.of(2020, 3, 15), false),
            new Period(LocalDate.of(2020, 3, 16), LocalDate.of(2020, 3, 16), true));
  }

  @Test
  void whole_months_are_not_partial() {
    List<Period> periods =
        Period.of(LocalDate.of(2020, 2, 1), LocalDate.of(2020, 3, 31), Unit.MONTH);

    assertThat(periods).extracting(Period::partial).containsExactly(false, false);
    assertThat(periods.get(0).end()).isEqualTo(LocalDate.of(2020, 2, 29));
  }
}
