package io.daxcovid.statistics;

import static io.daxcovid.statistics.Method.PEARSON;
import static io.daxcovid.statistics.Method.SPEARMAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoefficientOraclesTest {

  private static final double[][] ANSCOMBE_Y = {
    Classics.ANSCOMBE_1, Classics.ANSCOMBE_2, Classics.ANSCOMBE_3, Classics.ANSCOMBE_4
  };

  @ParameterizedTest
  @CsvSource({
    "1, 0.8164205163448399, 0.00216963, 0.8181818",
    "2, 0.8162365060002424, 0.00217882, 0.6909091",
    "3, 0.8162867394895981, 0.00217631, 0.9909091",
    "4, 0.8165214368885028, 0.00216460, 0.5"
  })
  void anscombe_has_its_published_coefficients_and_p(
      int set, double pearson, double p, double spearman) {
    double[] x = set == 4 ? Classics.ANSCOMBE_X4 : Classics.ANSCOMBE_X;
    double[] y = ANSCOMBE_Y[set - 1];

    assertThat(r(x, y, PEARSON)).isCloseTo(pearson, withPercentage(1e-10));
    assertThat(Significance.p(r(x, y, PEARSON), 11)).isCloseTo(p, within(5e-9));
    assertThat(r(x, y, SPEARMAN)).isCloseTo(spearman, within(5e-8));
  }

  @Test
  void anscombe_has_its_published_interval() {
    double r = r(Classics.ANSCOMBE_X, Classics.ANSCOMBE_1, PEARSON);
    double reach = 1.959963984540054 / StrictMath.sqrt(8);

    assertThat(Significance.shifted(r, -reach)).isCloseTo(0.4243912, within(5e-8));
    assertThat(Significance.shifted(r, reach)).isCloseTo(0.9506933, within(5e-8));
  }

  @Test
  void longley_has_the_coefficient_and_p_of_R() {
    double r = r(Classics.LONGLEY_EMPLOYED, Classics.LONGLEY_DEFLATOR, PEARSON);

    assertThat(r).isCloseTo(0.9708985250610560, withPercentage(1e-10));
    // The p of R is one minus almost one; the second value is exact, by rational arithmetic.
    assertThat(Significance.p(r, 16)).isCloseTo(4.38904690369668e-10, within(1e-16));
    assertThat(Significance.p(r, 16)).isCloseTo(4.389046702446830e-10, withPercentage(1e-11));
  }

  @Test
  void swiss_fertility_has_the_coefficient_and_p_of_R() {
    double r = r(Classics.SWISS_FERTILITY, Classics.SWISS_AGRICULTURE, PEARSON);

    assertThat(r).isCloseTo(0.3530791836199747, withPercentage(1e-10));
    assertThat(Significance.p(r, 47)).isCloseTo(0.01491720061472623, withPercentage(1e-10));
  }

  @Test
  void longley_and_swiss_fertility_have_the_tau_of_R() {
    assertThat(r(Classics.LONGLEY_EMPLOYED, Classics.LONGLEY_DEFLATOR, Method.KENDALL))
        .isCloseTo(0.9166666667, within(5e-11));
    assertThat(r(Classics.SWISS_FERTILITY, Classics.SWISS_AGRICULTURE, Method.KENDALL))
        .isCloseTo(0.1795465254708308, withPercentage(1e-10));
  }

  @Test
  void norris_has_the_certified_r_squared() {
    double r = r(Classics.NORRIS_X, Classics.NORRIS_Y, PEARSON);

    assertThat(r * r).isCloseTo(0.999993745883712, within(1e-14));
  }

  @Test
  void three_pairs_are_enough_for_a_coefficient() {
    assertThat(r(new double[] {3, 3, 6}, new double[] {2, 3, 4}, PEARSON))
        .isCloseTo(0.8660254037844387, withPercentage(1e-10));
  }

  @ParameterizedTest
  @CsvSource({
    "1e6, 0.8164205163383832, 1e-12",
    "1e8, 0.8164205157500465, 1e-12",
    "1e10, 0.8164204913268913, 1e-12"
  })
  void a_great_offset_costs_no_digits(double offset, double exact, double tolerance) {
    double[] x = Arrays.stream(Classics.ANSCOMBE_X).map(v -> v + offset).toArray();
    double[] y = Arrays.stream(Classics.ANSCOMBE_1).map(v -> v + offset).toArray();

    assertThat(r(x, y, PEARSON)).isCloseTo(exact, within(tolerance));
  }

  @Test
  void two_nearly_equal_points_give_one_and_not_two() {
    double[] x = {1e8, 1e8, 1.00000002e8};
    double[] y = {1e8, 1e8, 1.00000003e8};

    assertThat(r(x, y, PEARSON)).isCloseTo(1, within(1e-15));
  }

  @Test
  void a_parabola_around_zero_has_no_linear_correlation() {
    assertThat(r(new double[] {-2, -1, 0, 1, 2}, new double[] {4, 1, 0, 1, 4}, PEARSON)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"1e-200", "1e-160", "1e-310", "1e160", "1e307"})
  void squares_neither_underflow_nor_overflow(double scale) {
    double[] x = Arrays.stream(Classics.ANSCOMBE_X).map(v -> v * scale).toArray();

    // At 1e-310 the doubles themselves have only a dozen bits left after the rounding of x * scale.
    assertThat(r(x, Classics.ANSCOMBE_1, PEARSON)).isCloseTo(0.8164205163448399, within(1e-12));
  }

  @Test
  void one_last_bit_in_a_constant_series_is_still_seen_exactly() {
    double[] x = new double[254];
    double[] y = new double[254];
    Arrays.fill(x, 0.3);
    for (int i = 0; i < y.length; i++) {
      y[i] = i;
    }
    x[200] = StrictMath.nextUp(0.3);
    double[] step = new double[254];
    step[200] = 1;

    assertThat(r(x, y, PEARSON)).isCloseTo(r(step, y, PEARSON), within(1e-14));
  }

  private static double r(double[] x, double[] y, Method method) {
    return CorrelationKernel.correlate(x, y, 0, method).r().orElseThrow();
  }
}
