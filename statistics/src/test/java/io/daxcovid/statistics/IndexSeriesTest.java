package io.daxcovid.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndexSeriesTest {

  private static final LocalDate MONDAY = LocalDate.of(2020, 3, 9);

  @Test
  void returns_are_logarithmic_and_the_first_day_has_none() {
    IndexSeries index =
        new IndexSeries(
            List.of(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(4)), new double[] {100, 80, 80});

    assertThat(index.returns()).containsExactly(Double.NaN, StrictMath.log(0.8), 0);
  }

  @Test
  void days_must_ascend_strictly() {
    assertThatThrownBy(() -> new IndexSeries(List.of(MONDAY, MONDAY), new double[] {1, 1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2020-03-09 is followed by 2020-03-09");
  }

  @Test
  void levels_must_be_positive_and_as_many_as_days() {
    for (double level : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> new IndexSeries(List.of(MONDAY), new double[] {level}))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("2020-03-09 must be positive");
    }
    assertThatThrownBy(() -> new IndexSeries(List.of(MONDAY), new double[] {1, 2}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 trading days, but 2 levels");
  }
}
