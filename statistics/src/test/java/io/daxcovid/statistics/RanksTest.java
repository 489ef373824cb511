package io.daxcovid.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RanksTest {

  @Test
  void ties_share_their_average_rank() {
    assertThat(ranks(3, 1, 4, 1, 5, 9, 2, 6, 5)).containsExactly(4, 1.5, 5, 1.5, 6.5, 9, 3, 8, 6.5);
  }

  @Test
  void a_part_of_a_series_is_ranked_by_itself() {
    Ranks scores = new Ranks(new double[] {9, 7, Double.NaN, 7, 1});
    double[] ranks = new double[3];

    scores.fill(new int[] {3, 0, 4}, 3, ranks);

    assertThat(ranks).containsExactly(2, 3, 1);
  }

  @Test
  void growth_that_differs_in_the_last_bit_only_is_a_tie() {
    double same = StrictMath.log(3);

    assertThat(ranks(same, StrictMath.nextUp(same), 0.0, -0.0, 1e-13, 2))
        .containsExactly(4.5, 4.5, 2, 2, 2, 6);
  }

  @Test
  void great_values_stay_apart() {
    double great = 13_385.93;

    assertThat(ranks(StrictMath.nextUp(great), great, 1e300, StrictMath.nextUp(1e300)))
        .containsExactly(2, 1, 3, 4);
  }

  @Test
  void rounding_is_exactly_half_to_even_at_twelve_places() {
    Random random = new Random(12);
    for (int i = 0; i < 200_000; i++) {
      double value =
          i % 2 == 0
              ? (random.nextInt(20_000_001) - 10_000_000 + 0.5) * 1e-12
              : (random.nextDouble() - 0.5) * StrictMath.pow(10, random.nextInt(7) - 2);
      double expected =
          new BigDecimal(value).setScale(12, RoundingMode.HALF_EVEN).doubleValue() + 0.0;
      assertThat(Ranks.rounded(value)).as("%s", value).isEqualTo(expected);
    }
  }

  private static double[] ranks(double... values) {
    double[] ranks = new double[values.length];
    new Ranks(values).fill(IntStream.range(0, values.length).toArray(), values.length, ranks);
    return ranks;
  }
}
