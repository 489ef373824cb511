package io.daxcovid.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RollingCorrelationTest {

  private static final LocalDate FIRST = LocalDate.of(2020, 3, 2);

  @Test
  void windows_with_extreme_neighbours_keep_their_digits() {
    double[] x = {1, 2, 1e12, 1e7, 6, 5, 8, 7};
    double[] y = {2, 1, 3, -1e12, 4, 7, 6, 9};
    double[] exact = {
      0.8660254037840056,
      0.49999249994674994,
      0.49999249994749995,
      -0.9999999999999962,
      -1.0 / 7,
      -1.0 / 7
    };

    double[] found =
        RollingCorrelation.of(pair(x, y), 0, 3, Method.PEARSON).stream()
            .mapToDouble(window -> window.correlation().r().orElseThrow())
            .toArray();

    assertThat(found).hasSize(6);
    for (int i = 0; i < 6; i++) {
      assertThat(found[i] / exact[i]).as("window %d", i).isCloseTo(1, within(1e-12));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 60, 90})
  void the_error_against_exact_arithmetic_is_bounded_in_every_window(int days) {
    Random random = new Random(days);
    double[] x = new double[150];
    double[] y = new double[150];
    Arrays.setAll(x, i -> random.nextGaussian() * StrictMath.pow(10, random.nextInt(12)));
    Arrays.setAll(y, i -> 1e6 + random.nextGaussian() + (i % 40 == 7 ? 1e9 : 0));

    List<RollingWindow> windows = RollingCorrelation.of(pair(x, y), 0, days, Method.PEARSON);

    assertThat(windows).hasSize(150 - days + 1);
    for (int i = 0; i < windows.size(); i++) {
      double exact =
          ExactPearson.of(Arrays.copyOfRange(x, i, i + days), Arrays.copyOfRange(y, i, i + days));
      assertThat(windows.get(i).correlation().r().orElseThrow())
          .as("window %d", i)
          .isCloseTo(exact, within(4e-16 * days));
    }
  }

  @Test
  void law11_a_window_has_the_bits_that_it_has_alone() {
    Random random = new Random(30);
    double[] x = random.doubles(120).map(v -> v < 0.05 ? Double.NaN : v).toArray();
    double[] y = random.doubles(120).toArray();
    for (Method method : Method.values()) {
      for (int lag : new int[] {0, 4, -7}) {
        List<RollingWindow> windows = RollingCorrelation.of(pair(x, y), lag, 40, method);
        for (int i = 10; i < windows.size() - 10; i++) {
          Correlation alone =
              CorrelationKernel.correlate(
                  Arrays.copyOfRange(x, i - lag, i - lag + 40),
                  Arrays.copyOfRange(y, i, i + 40),
                  0,
                  method);
          assertThat(windows.get(i).correlation()).isEqualTo(alone.withoutP());
        }
      }
    }
  }

  @Test
  void a_window_tells_its_days_and_gives_no_p() {
    double[] x = new Random(1).doubles(60).toArray();
    double[] y = new Random(2).doubles(60).toArray();
    RollingWindow second = RollingCorrelation.of(pair(x, y), 0, 30, Method.SPEARMAN).get(1);

    assertThat(second.first()).isEqualTo(FIRST.plusDays(1));
    assertThat(second.last()).isEqualTo(FIRST.plusDays(30));
    assertThat(second.correlation().n()).isEqualTo(30);
    assertThat(second.correlation().ciLow()).isPresent();
    assertThat(second.correlation().p()).isEmpty();
    assertThat(second.correlation().pNaive()).isEmpty();
  }

  @Test
  void a_range_shorter_than_the_window_has_no_window() {
    assertThat(RollingCorrelation.of(pair(new double[29], new double[29]), 0, 30, Method.PEARSON))
        .isEmpty();
    assertThatThrownBy(
            () -> RollingCorrelation.of(pair(new double[2], new double[2]), 0, 0, Method.PEARSON))
        .hasMessageContaining("at least one day");
  }

  private static AlignedPair pair(double[] x, double[] y) {
    return new AlignedPair(IntStream.range(0, x.length).mapToObj(FIRST::plusDays).toList(), x, y);
  }
}
