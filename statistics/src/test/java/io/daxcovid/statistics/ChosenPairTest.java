package io.daxcovid.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is computed for one pair on demand: shifts, pre-whitening, weeks left out, distances. */
class ChosenPairTest {

  private static final LocalDate MONDAY = LocalDate.of(2020, 3, 2);
  private final Random random = new Random(99);

  @ParameterizedTest
  @CsvSource({"1, 0.8239139124", "2, 0.8688329394", "3, 0.9064762346", "4, 0.8067980879"})
  void anscombe_has_its_published_distance_correlation(int set, double expected) {
    assertThat(distance(Classics.anscombeX(set), Classics.anscombeY(set)))
        .isCloseTo(expected, within(5e-11));
  }

  @Test
  void a_parabola_has_a_distance_correlation_where_it_has_no_line() {
    double[] x = {-2, -1, 0, 1, 2};
    double[] square = {4, 1, 0, 1, 4};

    assertThat(distance(x, square)).isCloseTo(0.5159234569, within(5e-11));
    for (double scale : new double[] {1e-300, 1e300}) {
      double[] scaled = Arrays.stream(square).map(v -> v * scale).toArray();
      assertThat(distance(x, scaled)).isCloseTo(0.5159234569, within(5e-11));
    }
    assertThat(distance(x, x)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void shifts_find_what_moves_together_and_let_go_what_does_not(Method method) {
    double[] x = noise(100);
    double[] y = noise(100);
    double[] together = IntStream.range(0, 100).mapToDouble(i -> x[i] + y[i]).toArray();

    ShiftTest found = ShiftTest.of(x, together, 0, method, 1);
    assertThat(found.p()).hasValue(1.0 / 100);
    assertThat(found.shifts()).isEqualTo(99);
    assertThat(ShiftTest.of(x, noise(100), 0, method, 1).p().orElseThrow()).isGreaterThan(0.05);
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void a_shift_is_the_coefficient_of_the_turned_series(Method method) {
    double[] x = noise(50);
    double[] y = noise(50);
    ShiftedCoefficient shifted = new ShiftedCoefficient(ChosenPairs.of(x, y, 0), method);
    for (int by = 0; by < 50; by++) {
      double[] turned = new double[50];
      for (int i = 0; i < 50; i++) {
        turned[i] = y[(i + by) % 50];
      }
      assertThat(shifted.at(by))
          .isCloseTo(
              CorrelationKernel.correlate(x, turned, 0, method).r().orElseThrow(), within(1e-14));
    }
  }

  @Test
  void a_long_series_draws_999_different_shifts_by_its_seed() {
    int[] shifts = ShiftTest.shifts(5_000, 42);

    assertThat(shifts).hasSize(999).doesNotHaveDuplicates();
    assertThat(Arrays.stream(shifts).min().orElseThrow()).isBetween(1, 50);
    assertThat(Arrays.stream(shifts).max().orElseThrow()).isBetween(4_950, 4_999);
    assertThat(ShiftTest.shifts(5_000, 42)).containsExactly(shifts);
    assertThat(ShiftTest.shifts(5_000, 43)).isNotEqualTo(shifts);
    assertThat(ShiftTest.shifts(1_000, 42)).isEqualTo(IntStream.range(1, 1_000).toArray());
  }

  @Test
  void too_few_pairs_and_constants_have_no_shifts() {
    assertThat(ShiftTest.of(noise(19), noise(19), 0, Method.KENDALL, 0).reason())
        .contains(Reason.TOO_FEW);
    assertThat(ShiftTest.of(noise(5), noise(5), 5, Method.PEARSON, 0).reason())
        .contains(Reason.NO_DATA);
    ShiftTest constant = ShiftTest.of(new double[40], noise(40), 0, Method.SPEARMAN, 0);
    assertThat(constant)
        .isEqualTo(new ShiftTest(OptionalDouble.empty(), 40, 0, Optional.of(Reason.CONSTANT)));
  }

  @Test
  void prewhitening_takes_the_memory_out_and_leaves_the_relation() {
    double[] shocks = noise(2_000);
    double[] x = remembering(shocks, 0.9);
    double[] y =
        remembering(
            IntStream.range(0, 2_000).mapToDouble(i -> shocks[i] + random.nextGaussian()).toArray(),
            0.9);

    Correlation white = Prewhitening.correlate(x, y, 0, Method.PEARSON);

    assertThat(white.n()).isEqualTo(1_999);
    assertThat(white.nEff().orElseThrow()).isGreaterThan(1_500);
    assertThat(white.r().orElseThrow()).isCloseTo(StrictMath.sqrt(0.5), within(0.03));
    double[] left = Prewhitening.whitened(x);
    assertThat(Series.of(left).part(0, left.length, false).autocorrelations(1)[1])
        .isBetween(-0.05, 0.05);
  }

  @Test
  void prewhitening_of_a_constant_says_so() {
    assertThat(Prewhitening.correlate(new double[30], noise(30), 0, Method.PEARSON).reason())
        .contains(Reason.CONSTANT);
  }

  @Test
  void a_relation_of_a_single_week_is_found_out() {
    double[] x = noise(70);
    double[] y = noise(70);
    for (int t = 28; t < 35; t++) {
      x[t] = 50 * t;
      y[t] = 50 * t;
    }
    AlignedPair pair =
        new AlignedPair(IntStream.range(0, 70).mapToObj(MONDAY::plusDays).toList(), x, y);

    LeaveOneWeekOut out = LeaveOneWeekOut.of(pair, 0, Method.PEARSON);

    assertThat(out.weeks()).isEqualTo(10);
    assertThat(out.lowest().orElseThrow().monday()).isEqualTo(MONDAY.plusWeeks(4));
    assertThat(out.lowest().orElseThrow().r()).isBetween(-0.3, 0.3);
    assertThat(out.highest().orElseThrow().r()).isGreaterThan(0.99);
    assertThat(out.reason()).isEmpty();
  }

  @Test
  void a_single_week_cannot_be_left_out() {
    AlignedPair pair =
        new AlignedPair(
            IntStream.range(0, 5).mapToObj(MONDAY::plusDays).toList(), noise(5), noise(5));

    assertThat(LeaveOneWeekOut.of(pair, 0, Method.PEARSON).reason()).contains(Reason.TOO_FEW);
    assertThat(LeaveOneWeekOut.of(pair, 9, Method.PEARSON).reason()).contains(Reason.NO_DATA);
  }

  @Test
  void an_index_tracks_itself_over_the_days_that_both_have() {
    IndexSeries index =
        new IndexSeries(
            IntStream.range(0, 50).mapToObj(MONDAY::plusDays).toList(),
            random.doubles(50, 90, 110).toArray());
    IndexSeries less =
        new IndexSeries(
            index.days().subList(10, 50),
            Arrays.stream(index.levels()).skip(10).map(v -> v * 3).toArray());

    Correlation tracking = Tracking.of(less, index);
    assertThat(tracking.n()).isEqualTo(39);
    assertThat(tracking.r().orElseThrow()).isCloseTo(1, within(1e-12));
  }

  private double[] noise(int n) {
    double[] noise = new double[n];
    Arrays.setAll(noise, i -> random.nextGaussian());
    return noise;
  }

  private static double[] remembering(double[] shocks, double share) {
    double[] series = shocks.clone();
    for (int i = 1; i < series.length; i++) {
      series[i] += share * series[i - 1];
    }
    return series;
  }

  private static double distance(double[] x, double[] y) {
    return DistanceCorrelation.of(x, y, 0).r().orElseThrow();
  }
}
