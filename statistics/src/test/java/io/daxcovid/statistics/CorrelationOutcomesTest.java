package io.daxcovid.statistics;

import static io.daxcovid.statistics.Method.PEARSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CorrelationOutcomesTest {

  private static final double NONE = Double.NaN;

  private final Random random = new Random(42);

  @ParameterizedTest
  @EnumSource(Method.class)
  void cases_that_lead_by_three_days_show_at_lag_plus_three_and_nowhere_else(Method method) {
    double[] x = noise(300);
    double[] y = new double[300];
    Arrays.fill(y, NONE);
    System.arraycopy(x, 0, y, 3, 297);

    List<LaggedCorrelation> lags = CorrelationKernel.lags(x, y, -14, 14, method);

    assertThat(lags).hasSize(29).extracting(LaggedCorrelation::lag).startsWith(-14).endsWith(14);
    for (LaggedCorrelation lag : lags) {
      double r = lag.correlation().r().orElseThrow();
      if (lag.lag() == 3) {
        assertThat(r).isCloseTo(1, within(1e-15));
        assertThat(lag.correlation().n()).isEqualTo(297);
      } else {
        assertThat(r).as("lag %d", lag.lag()).isBetween(-0.2, 0.2);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void a_lag_is_the_correlation_of_the_shifted_parts(Method method) {
    double[] x = noise(60);
    double[] y = noise(60);
    x[20] = NONE;
    y[41] = NONE;

    assertThat(CorrelationKernel.correlate(x, y, 5, method))
        .isEqualTo(
            CorrelationKernel.correlate(
                Arrays.copyOfRange(x, 0, 55), Arrays.copyOfRange(y, 5, 60), 0, method));
    assertThat(CorrelationKernel.correlate(x, y, -5, method))
        .isEqualTo(CorrelationKernel.correlate(y, x, 5, method));
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void a_pair_needs_both_values_and_gaps_are_closed(Method method) {
    double[] x = {1, NONE, 5, 2, 9, 4, Double.POSITIVE_INFINITY, 7};
    double[] y = {3, 1, 4, NONE, 5, 9, 2, 6};

    assertThat(CorrelationKernel.correlate(x, y, 0, method))
        .isEqualTo(
            CorrelationKernel.correlate(
                new double[] {1, 5, 9, 4, 7}, new double[] {3, 4, 5, 9, 6}, 0, method));
  }

  @Test
  void enough_pairs_give_everything() {
    Correlation correlation = CorrelationKernel.correlate(noise(100), noise(100), 0, PEARSON);

    assertThat(correlation.reason()).isEmpty();
    assertThat(correlation.n()).isEqualTo(100);
    assertThat(correlation.nEff().orElseThrow()).isBetween(10.0, 100.0);
    assertThat(correlation.p()).isPresent();
    assertThat(correlation.pNaive()).isPresent();
    assertThat(correlation.r().orElseThrow())
        .isBetween(correlation.ciLow().orElseThrow(), correlation.ciHigh().orElseThrow());
  }

  @Test
  void nineteen_pairs_are_too_few_for_p_and_interval_and_twenty_are_enough() {
    assertThat(CorrelationKernel.correlate(noise(20), noise(20), 0, PEARSON).p()).isPresent();
    assertTooFewButThere(CorrelationKernel.correlate(noise(19), noise(19), 0, PEARSON), 19);
  }

  @Test
  void two_trends_are_worth_too_few_independent_pairs() {
    double[] trend = new double[100];
    Arrays.setAll(trend, i -> i);
    Correlation correlation = CorrelationKernel.correlate(trend, trend, 0, PEARSON);

    assertTooFewButThere(correlation, 100);
    assertThat(correlation.nEff().orElseThrow()).isBetween(3.0, 10.0);
  }

  @Test
  void fewer_than_three_pairs_have_no_coefficient() {
    assertThat(CorrelationKernel.correlate(new double[] {1, 2}, new double[] {2, 1}, 0, PEARSON))
        .isEqualTo(Correlation.none(2, Reason.TOO_FEW));
  }

  @Test
  void no_common_day_is_no_data() {
    Correlation none = Correlation.none(0, Reason.NO_DATA);

    assertThat(CorrelationKernel.correlate(new double[0], new double[0], 0, PEARSON))
        .isEqualTo(none);
    for (int lag : new int[] {4, -4, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
      assertThat(CorrelationKernel.correlate(noise(4), noise(4), lag, PEARSON)).isEqualTo(none);
    }
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void a_constant_series_is_named_as_such_even_where_its_mean_is_not_exact(Method method) {
    double[] constant = new double[254];
    Arrays.fill(constant, 0.3);

    assertThat(CorrelationKernel.correlate(constant, noise(254), 0, method))
        .isEqualTo(Correlation.none(254, Reason.CONSTANT));
    assertThat(CorrelationKernel.correlate(noise(254), constant, 0, method))
        .isEqualTo(Correlation.none(254, Reason.CONSTANT));
  }

  @Test
  void a_perfect_correlation_is_certain_without_being_no_number() {
    double[] x = noise(50);
    Correlation perfect = CorrelationKernel.correlate(x, x, 0, PEARSON);

    assertThat(perfect.r().orElseThrow()).isCloseTo(1, within(1e-15));
    assertThat(perfect.p().orElseThrow()).isLessThan(1e-100);
    assertThat(perfect.ciHigh().orElseThrow()).isLessThanOrEqualTo(1);
  }

  @Test
  void unequal_lengths_and_lags_upside_down_are_refused() {
    assertThatThrownBy(() -> CorrelationKernel.correlate(noise(3), noise(4), 0, PEARSON))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 and 4");
    assertThatThrownBy(() -> CorrelationKernel.lags(noise(3), noise(3), 2, 1, PEARSON))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2..1");
  }

  private static void assertTooFewButThere(Correlation correlation, int n) {
    assertThat(correlation.reason()).contains(Reason.TOO_FEW);
    assertThat(correlation.n()).isEqualTo(n);
    assertThat(correlation.r()).isPresent();
    assertThat(correlation.nEff()).isPresent();
    assertThat(correlation.p()).isEmpty();
    assertThat(correlation.pNaive()).isEmpty();
    assertThat(correlation.ciLow()).isEmpty();
    assertThat(correlation.ciHigh()).isEmpty();
  }

  private double[] noise(int n) {
    double[] noise = new double[n];
    Arrays.setAll(noise, i -> random.nextGaussian());
    return noise;
  }
}
