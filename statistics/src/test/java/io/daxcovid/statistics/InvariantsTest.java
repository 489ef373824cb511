package io.daxcovid.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.hipparchus.stat.correlation.KendallsCorrelation;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.hipparchus.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;

/** What must hold for any input: seeded series with ties, gaps, constants, all magnitudes. */
class InvariantsTest {

  private static final List<Method> METHODS =
      List.of(Method.PEARSON, Method.SPEARMAN, Method.KENDALL);

  private static List<Series> series() {
    Random random = new Random(1926);
    return Stream.generate(() -> Series.random(random)).limit(400).toList();
  }

  @SuppressWarnings("ArrayRecordComponent") // only to hand the arrays on
  record Series(double[] x, double[] y, int lag, Method method) {

    static Series random(Random random) {
      int n = random.nextInt(120);
      return new Series(
          values(random, n),
          values(random, n),
          random.nextInt(7) - 3,
          METHODS.get(random.nextInt(METHODS.size())));
    }

    private static double[] values(Random random, int n) {
      double scale = StrictMath.pow(10, random.nextInt(560) - 280);
      double offset = random.nextBoolean() ? 0 : scale * random.nextInt(1000);
      int kind = random.nextInt(4);
      double[] values = new double[n];
      double walk = 0;
      for (int i = 0; i < n; i++) {
        double step = kind == 0 ? random.nextInt(3) : random.nextGaussian();
        walk = kind == 1 ? walk + step : kind == 2 ? 0.3 : step;
        boolean gap = random.nextInt(12) == 0;
        values[i] = gap ? Double.NaN : walk * scale + offset;
      }
      return values;
    }

    Correlation correlate() {
      return correlate(x, y, lag);
    }

    Correlation correlate(double[] newX, double[] newY, int newLag) {
      return CorrelationKernel.correlate(newX, newY, newLag, method);
    }

    double[] mapped(DoubleUnaryOperator map) {
      return Arrays.stream(x).map(map).toArray();
    }
  }

  @Test
  void every_number_is_a_number_in_its_bounds() {
    for (Series series : series()) {
      Correlation c = series.correlate();

      Stream.of(c.r(), c.ciLow(), c.ciHigh()).forEach(v -> assertBetween(v, -1, 1));
      Stream.of(c.p(), c.pNaive()).forEach(v -> assertBetween(v, 0, 1));
      assertBetween(c.nEff(), 3, c.n());
      assertThat(c.p().isPresent()).isEqualTo(c.reason().isEmpty());
      assertThat(c.r().isPresent() && series.method != Method.KENDALL)
          .isEqualTo(c.nEff().isPresent());
      if (c.p().isPresent()) {
        assertThat(c.ciLow().orElseThrow()).isLessThanOrEqualTo(c.r().orElseThrow());
        assertThat(c.ciHigh().orElseThrow()).isGreaterThanOrEqualTo(c.r().orElseThrow());
        assertThat(c.pNaive().orElseThrow()).isLessThanOrEqualTo(c.p().orElseThrow() + 1e-12);
      }
    }
  }

  @Test
  void x_and_y_may_change_places() {
    for (Series series : series()) {
      assertThat(series.correlate(series.y, series.x, -series.lag)).isEqualTo(series.correlate());
    }
  }

  @Test
  void the_other_sign_gives_the_other_sign() {
    for (Series series : series()) {
      Correlation negated = series.correlate(series.mapped(v -> -v), series.y, series.lag);

      assertClose(negated.r(), negative(series.correlate().r()));
      assertClose(negated.p(), series.correlate().p());
    }
  }

  @Test
  void a_power_of_two_changes_no_bit_of_pearson() {
    for (Series series : series()) {
      if (series.method == Method.PEARSON) {
        assertThat(series.correlate(series.mapped(v -> v * 1024), series.y, series.lag))
            .isEqualTo(series.correlate());
      }
    }
  }

  @Test
  void ranks_do_not_mind_an_increasing_map() {
    for (Series series : series()) {
      // Whole numbers, so that neither side is rounded into ties that the other one doesn't have.
      double[] whole = series.mapped(v -> StrictMath.rint(v % 1000));
      double[] cubes = Arrays.stream(whole).map(v -> v * v * v + 7).toArray();
      Correlation before =
          CorrelationKernel.correlate(whole, series.y, series.lag, Method.SPEARMAN);

      assertThat(CorrelationKernel.correlate(cubes, series.y, series.lag, Method.SPEARMAN))
          .isEqualTo(before);
    }
  }

  @Test
  void hipparchus_has_the_same_coefficient() {
    for (Series series : series()) {
      // Plus zero, because Hipparchus sets -0 before 0.
      double[] x = series.mapped(v -> StrictMath.rint(v % 1000) + 0.0);
      double[] y = Arrays.stream(series.y).map(v -> StrictMath.rint(v % 1000) + 0.0).toArray();
      double[] bothX = new double[x.length];
      double[] bothY = new double[x.length];
      int n = 0;
      for (int t = 0; t < x.length; t++) {
        if (!Double.isNaN(x[t]) && !Double.isNaN(y[t])) {
          bothX[n] = x[t];
          bothY[n++] = y[t];
        }
      }
      Correlation ours = series.correlate(x, y, 0);
      if (ours.r().isPresent()) {
        assertThat(ours.r().orElseThrow())
            .isCloseTo(
                hipparchus(series.method, Arrays.copyOf(bothX, n), Arrays.copyOf(bothY, n)),
                within(1e-12));
      }
    }
  }

  private static double hipparchus(Method method, double[] x, double[] y) {
    return switch (method) {
      case PEARSON -> new PearsonsCorrelation().correlation(x, y);
      case SPEARMAN -> new SpearmansCorrelation().correlation(x, y);
      case KENDALL -> new KendallsCorrelation().correlation(x, y);
    };
  }

  private static OptionalDouble negative(OptionalDouble value) {
    return value.isPresent() ? OptionalDouble.of(-value.getAsDouble()) : value;
  }

  private static void assertBetween(OptionalDouble value, double low, double high) {
    value.ifPresent(number -> assertThat(number).isBetween(low, high));
  }

  private static void assertClose(OptionalDouble actual, OptionalDouble expected) {
    assertThat(actual.isPresent()).isEqualTo(expected.isPresent());
    expected.ifPresent(v -> assertThat(actual.getAsDouble()).isCloseTo(v, within(1e-9)));
  }
}
