package io.daxcovid.statistics;

import static io.daxcovid.statistics.Method.KENDALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KendallTauTest {

  private final Random random = new Random(1966);

  @ParameterizedTest
  @CsvSource({"1, 0.6363636", "2, 0.5636364", "3, 0.9636364", "4, 0.4264014"})
  void anscombe_has_its_published_tau(int set, double tau) {
    assertThat(tau(Classics.anscombeX(set), Classics.anscombeY(set))).isCloseTo(tau, within(5e-8));
  }

  @Test
  void it_says_that_no_formula_gives_a_p() {
    Correlation correlation =
        CorrelationKernel.correlate(noise(40, 100), noise(40, 100), 0, KENDALL);

    assertThat(correlation.reason()).contains(Reason.NO_ANALYTIC_P);
    assertThat(correlation.r()).isPresent();
    assertThat(correlation.nEff()).isEmpty();
    assertThat(correlation.p()).isEmpty();
    assertThat(correlation.ciLow()).isEmpty();
  }

  @Test
  void it_is_what_counting_all_pairs_gives_with_ties_gaps_and_lags() {
    for (int run = 0; run < 500; run++) {
      int n = 3 + random.nextInt(200);
      double[] x = noise(n, 1 + random.nextInt(40));
      double[] y = noise(n, 1 + random.nextInt(40));
      int lag = random.nextInt(7) - 3;
      double expected = counted(x, y, lag);
      Correlation found = CorrelationKernel.correlate(x, y, lag, KENDALL);
      if (Double.isNaN(expected)) {
        assertThat(found.r()).isEmpty();
      } else {
        assertThat(found.r().orElseThrow()).isCloseTo(expected, within(1e-14));
      }
    }
  }

  @Test
  void reversed_x_flips_tau_exactly() {
    for (int run = 0; run < 200; run++) {
      double[] x = noise(100, 30);
      double[] y = noise(100, 30);
      double[] reversed = Arrays.stream(x).map(v -> -v).toArray();

      assertThat(tau(reversed, y)).isEqualTo(-tau(x, y));
    }
  }

  @Test
  void more_pairs_than_an_int_counts() {
    int n = 150_000;
    double[] x = new double[n];
    Arrays.setAll(x, i -> i);
    double[] halves = new double[n];
    Arrays.setAll(halves, i -> i < n / 2 ? 0 : 1);

    assertThat(tau(x, x)).isEqualTo(1);
    // for = (n/2)^2, tied in the halves = 2 (n/2)(n/2 - 1)/2
    double untied = (double) n / 2 * n / 2;
    double all = (double) n * (n - 1) / 2;
    assertThat(tau(x, halves)).isCloseTo(untied / StrictMath.sqrt(all * untied), within(1e-14));
  }

  private double[] noise(int n, int levels) {
    double[] noise = new double[n];
    Arrays.setAll(noise, i -> random.nextInt(15) == 0 ? Double.NaN : random.nextInt(levels) - 9);
    return noise;
  }

  private static double counted(double[] x, double[] y, int lag) {
    long balance = 0;
    long xUntied = 0;
    long yUntied = 0;
    int n = 0;
    for (int t = Math.max(0, lag); t < Math.min(y.length, y.length + lag); t++) {
      boolean there = !Double.isNaN(x[t - lag] + y[t]);
      n += there ? 1 : 0;
      for (int s = Math.max(0, lag); there && s < t; s++) {
        if (!Double.isNaN(x[s - lag] + y[s])) {
          int byX = Double.compare(x[t - lag], x[s - lag]);
          int byY = Double.compare(y[t], y[s]);
          balance += (long) byX * byY;
          xUntied += Math.abs(byX);
          yUntied += Math.abs(byY);
        }
      }
    }
    return n < 3 || xUntied == 0 || yUntied == 0
        ? Double.NaN
        : balance / Math.sqrt((double) xUntied) / Math.sqrt((double) yUntied);
  }

  private static double tau(double[] x, double[] y) {
    return CorrelationKernel.correlate(x, y, 0, KENDALL).r().orElseThrow();
  }
}
