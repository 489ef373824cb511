package io.daxcovid.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invariants from raw counts on: negatives, gaps, ties, constants, tiny and huge numbers. */
class PropertiesTest {

  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

  @ParameterizedTest
  @EnumSource(CaseTransform.class)
  void no_counts_whatever_give_a_number_that_is_none(CaseTransform x) {
    Random random = new Random(7);
    for (int run = 0; run < 60; run++) {
      DailyCounts cases = counts(random, run % 6);
      IndexSeries index = index(random, 140);
      for (Alignment alignment : Alignment.values()) {
        for (IndexTransform y : IndexTransform.values()) {
          AlignedPair pair = Aligner.align(cases, index, x, y, alignment, null, null);
          for (Method method : Method.values()) {
            CorrelationKernel.lags(pair.x(), pair.y(), -30, 30, method)
                .forEach(lag -> assertDefined(lag.correlation()));
          }
        }
      }
    }
  }

  @Test
  void what_is_computed_for_a_chosen_pair_is_defined_too() {
    Random random = new Random(8);
    for (int run = 0; run < 60; run++) {
      AlignedPair pair =
          Aligner.align(
              counts(random, run % 6),
              index(random, 100),
              CaseTransform.LOGDIFF,
              IndexTransform.RETURN,
              Alignment.TRADING,
              null,
              null);
      Method method = run % 2 == 0 ? Method.SPEARMAN : Method.KENDALL;
      assertDefined(Prewhitening.correlate(pair.x(), pair.y(), 2, method));
      assertDefined(DistanceCorrelation.of(pair.x(), pair.y(), 2));
      RollingCorrelation.of(pair, -3, 30, method).forEach(w -> assertDefined(w.correlation()));
      ShiftTest shifts = ShiftTest.of(pair.x(), pair.y(), 0, method, run);
      assertThat(shifts.p().isPresent()).isEqualTo(shifts.reason().isEmpty());
      shifts.p().ifPresent(p -> assertThat(p).isBetween(1e-3, 1.0));
      LeaveOneWeekOut out = LeaveOneWeekOut.of(pair, 0, method);
      assertThat(out.lowest().isPresent()).isEqualTo(out.reason().isEmpty());
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-290, 1e-12, 3, 1e12, 1e290})
  void pearson_does_not_mind_the_unit_and_the_zero_of_x(double unit) {
    Random random = new Random(9);
    for (int run = 0; run < 100; run++) {
      double[] x = values(random, 50 + run);
      double[] y = values(random, 50 + run);
      double r = r(x, y, Method.PEARSON);

      assertThat(r(map(x, v -> v * unit + unit), y, Method.PEARSON)).isCloseTo(r, within(1e-12));
      assertThat(r(map(x, v -> v * -unit + unit), y, Method.PEARSON)).isCloseTo(-r, within(1e-12));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SPEARMAN", "KENDALL"})
  void ranks_do_not_mind_an_increasing_map_and_turn_with_a_decreasing_one(Method method) {
    Random random = new Random(10);
    for (int run = 0; run < 200; run++) {
      double[] x = map(values(random, 80), v -> StrictMath.rint(v * 5));
      double[] y = map(values(random, 80), v -> StrictMath.rint(v * 5));
      double r = r(x, y, method);

      assertThat(r(map(x, v -> v * v * v + 1e6), y, method)).isEqualTo(r);
      assertThat(r(map(x, StrictMath::atan), y, method)).isEqualTo(r);
      assertThat(r(map(x, v -> -v), y, method)).isCloseTo(-r, within(1e-14));
    }
  }

  @Test
  void the_coefficients_agree_with_exact_arithmetic_over_all_magnitudes() {
    Random random = new Random(11);
    for (int run = 0; run < 200; run++) {
      int n = 3 + random.nextInt(240);
      double spread = random.nextInt(12);
      double[] x = map(values(random, n), v -> v * StrictMath.exp(random.nextDouble() * spread));
      int slope = run % 3 - 1;
      double[] y = map(x, v -> v * slope + random.nextGaussian());

      assertThat(r(x, y, Method.PEARSON)).isCloseTo(ExactPearson.of(x, y), within(1e-13));
    }
  }

  @Test
  void law11_a_day_more_on_either_side_changes_no_bit() {
    Random random = new Random(12);
    for (Method method : Method.values()) {
      double[] x = values(random, 90);
      double[] y = values(random, 90);
      double[] wideX = framed(x);
      double[] wideY = framed(y);
      for (int lag = -30; lag <= 30; lag++) {
        assertThat(CorrelationKernel.correlate(wideX, wideY, lag, method))
            .isEqualTo(CorrelationKernel.correlate(x, y, lag, method));
      }
    }
  }

  private static void assertDefined(Correlation c) {
    Stream.of(c.r(), c.nEff(), c.p(), c.pNaive(), c.ciLow(), c.ciHigh())
        .filter(OptionalDouble::isPresent)
        .forEach(v -> assertThat(v.getAsDouble()).isFinite());
    c.r().ifPresent(r -> assertThat(r).isBetween(-1.0, 1.0));
    assertThat(c.r().isPresent() || c.reason().isPresent()).isTrue();
  }

  /** Kinds: none yet, negatives, gaps, constant, a single day, huge. */
  private static DailyCounts counts(Random random, int kind) {
    double[] counts = new double[kind == 4 ? 1 : 120 + random.nextInt(40)];
    for (int i = 0; i < counts.length; i++) {
      double count = random.nextInt(500) - (kind == 1 ? 300 : 0);
      boolean gap = kind == 2 && random.nextInt(10) == 0;
      counts[i] =
          gap ? Double.NaN : kind == 0 ? 0 : kind == 3 ? 17 : kind == 5 ? count * 1e300 : count;
    }
    return new DailyCounts(FIRST.plusDays(random.nextInt(30)), counts);
  }

  private static IndexSeries index(Random random, int days) {
    List<LocalDate> open =
        FIRST
            .datesUntil(FIRST.plusDays(2L * days))
            .filter(day -> day.getDayOfWeek().getValue() < 6 && random.nextInt(25) > 0)
            .limit(days)
            .toList();
    return new IndexSeries(open, random.doubles(open.size(), 9_000, 13_000).toArray());
  }

  private static double[] values(Random random, int n) {
    return IntStream.range(0, n).mapToDouble(i -> random.nextGaussian()).toArray();
  }

  private static double[] map(double[] values, DoubleUnaryOperator map) {
    return Arrays.stream(values).map(map).toArray();
  }

  private static double[] framed(double[] values) {
    double[] framed = new double[values.length + 20];
    Arrays.fill(framed, Double.NaN);
    System.arraycopy(values, 0, framed, 10, values.length);
    return framed;
  }

  private static double r(double[] x, double[] y, Method method) {
    return CorrelationKernel.correlate(x, y, 0, method).r().orElseThrow();
  }
}
