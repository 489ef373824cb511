package io.daxcovid.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Random;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignificanceTest {

  @ParameterizedTest
  @CsvSource({"60, 0.0198681828893217", "100, 0.00242573"})
  void p_of_a_known_case(double size, double p) {
    assertThat(Significance.p(0.3, size)).isCloseTo(p, within(size == 60 ? 1e-15 : 5e-9));
  }

  @ParameterizedTest
  @CsvSource({"20, 0.4438", "30, 0.3610", "60, 0.2542", "90, 0.2072", "180, 0.1463"})
  void critical_values_at_five_percent(int size, double critical) {
    assertThat(Significance.p(critical - 5e-5, size)).isGreaterThan(0.05);
    assertThat(Significance.p(critical + 5e-5, size)).isLessThan(0.05);
  }

  @ParameterizedTest
  @CsvSource({"30, 0.170431, 0.728959", "60, 0.281861, 0.668988", "90, 0.326742, 0.640745"})
  void intervals_by_fishers_z(int size, double low, double high) {
    double reach = 1.959963984540054 / StrictMath.sqrt(size - 3);

    assertThat(Significance.shifted(0.5, -reach)).isCloseTo(low, within(5e-7));
    assertThat(Significance.shifted(0.5, reach)).isCloseTo(high, within(5e-7));
  }

  @Test
  void the_interval_of_spearman_is_wider_by_the_root_of_its_factor() {
    Correlation spearman = Significance.judge(0.5, 100, 53, Method.SPEARMAN);
    double reach = 1.959963984540054 * StrictMath.sqrt(1.06 / 50);

    assertThat(spearman.ciLow().orElseThrow()).isEqualTo(Significance.shifted(0.5, -reach));
    assertThat(spearman.ciHigh().orElseThrow()).isEqualTo(Significance.shifted(0.5, reach));
    assertThat(spearman.p().orElseThrow()).isEqualTo(Significance.p(0.5, 53));
    assertThat(spearman.pNaive().orElseThrow()).isEqualTo(Significance.p(0.5, 100));
  }

  @Test
  void a_perfect_correlation_has_p_zero_and_a_point_as_interval() {
    Correlation perfect = Significance.judge(-1, 30, 30, Method.PEARSON);

    assertThat(perfect.p()).hasValue(0);
    assertThat(perfect.ciLow()).hasValue(-1);
    assertThat(perfect.ciHigh()).hasValue(-1);
  }

  @Test
  void no_correlation_has_p_one() {
    assertThat(Significance.p(0, 30)).isEqualTo(1);
  }

  @Test
  void p_agrees_with_commons_statistics_for_any_degrees_of_freedom() {
    Random random = new Random(20201214);
    for (int i = 0; i < 20_000; i++) {
      double df = StrictMath.exp(random.nextDouble() * 9);
      double r = 1 - StrictMath.exp(-random.nextDouble() * 8);
      double t = r * StrictMath.sqrt(df / ((1 - r) * (1 + r)));
      double expected = 2 * TDistribution.of(df).survivalProbability(t);
      if (expected > 1e-300) {
        assertThat(StudentT.twoSided(r, df))
            .as("r %s, df %s", r, df)
            .isCloseTo(expected, withPercentage(2e-9));
      }
    }
  }

  @Test
  void p_stays_a_number_from_the_smallest_to_the_largest_coefficient() {
    for (double r : new double[] {Double.MIN_VALUE, 1e-160, 1e-9, StrictMath.nextDown(1.0)}) {
      for (double df : new double[] {1, 1.5, 8, 1e3, 1e6}) {
        assertThat(StudentT.twoSided(-r, df)).isEqualTo(StudentT.twoSided(r, df)).isBetween(0., 1.);
      }
    }
  }
}
