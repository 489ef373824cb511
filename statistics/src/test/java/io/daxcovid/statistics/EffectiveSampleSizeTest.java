package io.daxcovid.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectiveSampleSizeTest {

  private static final int LONG = 200_000;

  @ParameterizedTest
  @CsvSource({"0.5, 0.5", "0.9, 0.9", "0.9, 0.3", "0.7, 0"})
  void first_order_autoregression_has_its_closed_form(double a, double b) {
    double share = (1 - a * b) / (1 + a * b);

    assertThat(shareOf(j -> StrictMath.pow(a, j), j -> StrictMath.pow(b, j)))
        .isCloseTo(share, withPercentage(0.01));
  }

  @Test
  void seven_day_means_of_noise_are_worth_seven_in_thirty_three() {
    IntToDoubleFunction triangle = j -> StrictMath.max(0, (7.0 - j) / 7);

    assertThat(shareOf(triangle, triangle)).isCloseTo(7.0 / 33, withPercentage(0.01));
  }

  @Test
  void opposite_signs_never_make_more_of_the_sample_than_it_is() {
    assertThat(shareOf(j -> StrictMath.pow(0.8, j), j -> StrictMath.pow(-0.8, j))).isEqualTo(1);
  }

  @Test
  void three_is_the_least() {
    double[] one = IntStream.range(0, 50).mapToDouble(j -> 1).toArray();

    assertThat(EffectiveSampleSize.of(30, one, one)).isEqualTo(3);
  }

  @Test
  void smoothed_noise_comes_out_near_its_closed_form() {
    Random random = new Random(7);
    double[] x = sevenDayMeans(random, 20_000);
    double[] y = sevenDayMeans(random, 20_000);
    Correlation correlation = CorrelationKernel.correlate(x, y, 0, Method.PEARSON);

    assertThat(correlation.nEff().orElseThrow() / x.length).isCloseTo(7.0 / 33, within(0.02));
  }

  @Test
  void a_hundred_pairs_of_two_half_remembering_series_are_worth_sixty_in_the_limit() {
    double[] r =
        IntStream.rangeClosed(0, LONG / 5).mapToDouble(j -> StrictMath.pow(0.5, j)).toArray();

    assertThat(100 * EffectiveSampleSize.of(LONG, r, r) / LONG).isCloseTo(60, within(1e-3));
    assertThat(Significance.p(0.3, 60)).isCloseTo(0.0198681828893217, within(1e-15));
  }

  private static double shareOf(IntToDoubleFunction rx, IntToDoubleFunction ry) {
    double[] x = IntStream.rangeClosed(0, LONG / 5).mapToDouble(rx).toArray();
    double[] y = IntStream.rangeClosed(0, LONG / 5).mapToDouble(ry).toArray();
    return EffectiveSampleSize.of(LONG, x, y) / LONG;
  }

  private static double[] sevenDayMeans(Random random, int n) {
    double[] noise = random.doubles(n + 6L).toArray();
    return IntStream.range(0, n)
        .mapToDouble(i -> IntStream.range(i, i + 7).mapToDouble(j -> noise[j]).sum() / 7)
        .toArray();
  }
}
