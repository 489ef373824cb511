package io.daxcovid.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How often independent series look related at 5 %: the same seeds every time. The p are taken
 * without the least n_eff that answers ask for, or there would be none to judge.
 */
class CalibrationTest {

  private static final int RUNS = 2_000;
  private static final double TWO_POINTS = 0.02;

  enum Kind {
    WHITE {
      @Override
      double[] draw(Random random, int n, boolean second) {
        return noise(random, n);
      }
    },
    WALK {
      @Override
      double[] draw(Random random, int n, boolean second) {
        return remembering(noise(random, n), 1);
      }
    },
    WALK_DIFFERENCES {
      @Override
      double[] draw(Random random, int n, boolean second) {
        double[] walk = remembering(noise(random, n + 1), 1);
        return IntStream.range(0, n).mapToDouble(i -> walk[i + 1] - walk[i]).toArray();
      }
    },
    MEAN7_BOTH {
      @Override
      double[] draw(Random random, int n, boolean second) {
        return mean7(noise(random, n + 6));
      }
    },
    MEAN7_ONE {
      @Override
      double[] draw(Random random, int n, boolean second) {
        return second ? noise(random, n) : mean7(noise(random, n + 6));
      }
    },
    AR09 {
      @Override
      double[] draw(Random random, int n, boolean second) {
        double[] series = remembering(noise(random, n + 200), 0.9);
        return Arrays.copyOfRange(series, 200, n + 200);
      }
    };

    abstract double[] draw(Random random, int n, boolean second);
  }

  /** The figures of the reference: naive, Pyper-Peterman, circular shift. */
  @ParameterizedTest
  @CsvSource({
    "WHITE, 250, .054, .051, .035",
    "WALK, 250, .856, .140, .265",
    "WALK_DIFFERENCES, 250, .051, .048, .048",
    "MEAN7_BOTH, 250, .365, .042, .065",
    "MEAN7_ONE, 250, .054, .044, .050",
    "AR09, 250, .526, .055, .050",
    "MEAN7_BOTH, 60, .358, .053, .055"
  })
  void false_alarms_are_those_on_record(
      Kind kind, int n, double naive, double effective, double shifted) {
    Random random = new Random(1_926_000 + n);
    int[] alarms = new int[3];
    for (int run = 0; run < RUNS; run++) {
      double[] x = kind.draw(random, n, false);
      double[] y = kind.draw(random, n, true);
      Correlation c = CorrelationKernel.correlate(x, y, 0, Method.PEARSON);
      double r = c.r().orElseThrow();
      alarms[0] += Significance.p(r, n) < 0.05 ? 1 : 0;
      alarms[1] += Significance.p(r, c.nEff().orElseThrow()) < 0.05 ? 1 : 0;
      alarms[2] += ShiftTest.of(x, y, 0, Method.PEARSON, run).p().orElseThrow() < 0.05 ? 1 : 0;
    }
    assertThat((double) alarms[0] / RUNS).as("naive").isCloseTo(naive, near(naive, RUNS));
    assertThat((double) alarms[1] / RUNS).as("n_eff").isCloseTo(effective, near(effective, RUNS));
    assertThat((double) alarms[2] / RUNS).as("shifts").isCloseTo(shifted, near(shifted, 400));
  }

  @Test
  void the_best_of_29_lags_fools_three_of_four_and_after_correction_one_in_twenty() {
    Random random = new Random(29);
    int fooled = 0;
    int discovered = 0;
    for (int run = 0; run < RUNS; run++) {
      List<OptionalDouble> p =
          CorrelationKernel.lags(noise(random, 250), noise(random, 250), -14, 14, Method.PEARSON)
              .stream()
              .map(lag -> lag.correlation().p())
              .toList();
      fooled += any(p) ? 1 : 0;
      discovered += any(Family.of(p, Correction.BENJAMINI_HOCHBERG).q()) ? 1 : 0;
    }
    assertThat((double) fooled / RUNS).isCloseTo(0.77, within(TWO_POINTS));
    assertThat((double) discovered / RUNS).isCloseTo(0.057, within(TWO_POINTS));
  }

  @Test
  void walks_are_refused_as_levels() {
    Random random = new Random(1974);
    for (int run = 0; run < 200; run++) {
      Correlation walks =
          CorrelationKernel.correlate(
              Kind.WALK.draw(random, 250, false),
              Kind.WALK.draw(random, 250, true),
              0,
              Method.PEARSON);

      assertThat(walks.ofLevels().p()).isEmpty();
      assertThat(walks.ofLevels().reason()).contains(Reason.LEVELS);
      assertThat(walks.ofLevels().r()).isEqualTo(walks.r());
    }
  }

  @ParameterizedTest
  @EnumSource(
      names = {"PEARSON", "SPEARMAN"},
      value = Method.class)
  void a_planted_lag_is_found_in_a_family_of_forty_areas_and_61_lags(Method method) {
    Random random = new Random(3);
    double[] index = noise(random, 240);
    List<LaggedCorrelation> all =
        IntStream.range(0, 40)
            .boxed()
            .flatMap(
                area -> {
                  double[] cases = mean7(noise(random, 246));
                  // Area 17 leads the index by nine days.
                  for (int t = 9; t < 240 && area == 17; t++) {
                    cases[t - 9] += 0.3 * index[t];
                  }
                  return CorrelationKernel.lags(cases, index, -30, 30, method).stream();
                })
            .toList();
    Family family =
        Family.of(
            all.stream().map(lag -> lag.correlation().p()).toList(), Correction.BENJAMINI_HOCHBERG);

    int[] found =
        IntStream.range(0, all.size()).filter(i -> family.q().get(i).orElse(1) < 0.001).toArray();
    assertThat(family.size()).isEqualTo(40 * 61);
    assertThat(found).containsExactly(17 * 61 + 30 + 9);
  }

  /** Two points, and what the figure on record may itself be off, having come from so many runs. */
  private static Offset<Double> near(double onRecord, int runs) {
    return within(TWO_POINTS + 2 * StrictMath.sqrt(onRecord * (1 - onRecord) / runs));
  }

  private static boolean any(List<OptionalDouble> p) {
    return p.stream().anyMatch(one -> one.orElseThrow() < 0.05);
  }

  private static double[] noise(Random random, int n) {
    return IntStream.range(0, n).mapToDouble(i -> random.nextGaussian()).toArray();
  }

  private static double[] remembering(double[] shocks, double share) {
    for (int i = 1; i < shocks.length; i++) {
      shocks[i] += share * shocks[i - 1];
    }
    return shocks;
  }

  private static double[] mean7(double[] noise) {
    return IntStream.range(0, noise.length - 6)
        .mapToDouble(i -> IntStream.range(i, i + 7).mapToDouble(j -> noise[j]).sum() / 7)
        .toArray();
  }
}
