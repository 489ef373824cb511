package io.daxcovid.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceJumpsTest {

  private static final LocalDate FIRST = LocalDate.of(2020, 3, 2);

  @ParameterizedTest
  @ValueSource(doubles = {1 / 2.0, 1 / 3.0, 2, 3, 10})
  void a_jump_that_stays_is_a_split_and_no_return(double ratio) {
    double[] clean = removed(100, 101, 102 * ratio, 103 * ratio);

    assertThat(clean[1]).isCloseTo(101 * ratio, within(1e-9));
    assertThat(StrictMath.log(clean[2] / clean[1]))
        .isCloseTo(StrictMath.log(102 / 101.0), within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1 / 2.0, 1 / 3.0, 2, 3, 10})
  void a_jump_that_the_next_close_takes_back_is_a_bad_tick(double ratio) {
    assertThat(removed(100, 101 * ratio, 102)).containsExactly(100, 102);
  }

  @Test
  void a_jump_that_a_later_close_takes_back_is_a_return_like_any_other() {
    assertThat(removed(100, 200, 201, 100)).containsExactly(100, 200, 201, 100);
  }

  @Test
  void a_great_move_that_is_no_such_ratio_stays() {
    // Wirecard, June 2020: falls, not splits.
    assertThat(removed(104.5, 39.9, 25.8, 14.4)).containsExactly(104.5, 39.9, 25.8, 14.4);
  }

  @Test
  void two_splits_both_count() {
    assertThat(removed(80, 40, 20.4)).containsExactly(20, 20, 20.4);
  }

  @Test
  void the_price_sum_of_the_original_keeps_them() {
    IndexDays sum = PriceSum.of(closes(100, 1000, 100));

    assertThat(sum.series().levels()).containsExactly(100, 1000, 100);
  }

  @Test
  void one_tick_of_ten_times_moves_the_composite_by_nothing() {
    Map<String, Map<LocalDate, Double>> shares = new TreeMap<>();
    for (int i = 0; i < 20; i++) {
      shares.put("S" + i, closes(100, i == 7 ? 1030 : 103, 104).bySymbol().get("A"));
    }
    IndexDays index = CompositeIndex.of(Closes.of(shares));

    assertThat(index.series().levels()[1]).isCloseTo(1030, within(1e-9));
    assertThat(index.members()).containsExactly(20, 19, 20);
    assertThat(index.winsorised()).containsExactly(0, 0, 0);
  }

  private static double[] removed(double... prices) {
    SortedMap<LocalDate, Double> share = closes(prices).bySymbol().get("A");
    return PriceJumps.removed(share).values().stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static Closes closes(double... prices) {
    Map<LocalDate, Double> days = new TreeMap<>();
    for (int i = 0; i < prices.length; i++) {
      days.put(FIRST.plusDays(i), prices[i]);
    }
    return Closes.of(Map.of("A", days));
  }
}
