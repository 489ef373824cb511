package io.daxcovid.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CompositeIndexTest {

  private static final double NONE = Double.NaN;
  private static final LocalDate FIRST = LocalDate.of(2020, 3, 2);

  @Test
  void it_begins_at_1000_and_moves_by_the_mean_logarithmic_return() {
    IndexDays index =
        CompositeIndex.of(closes(Map.of("A", prices(10, 40, 40), "B", prices(400, 100, 400))));

    assertThat(index.series().levels()[0]).isEqualTo(1000);
    assertThat(index.series().levels()[1]).isCloseTo(1000, within(1e-9));
    assertThat(index.series().levels()[2]).isCloseTo(2000, within(1e-9));
    assertThat(index.members()).containsExactly(2, 2, 2);
  }

  @Test
  void a_share_that_is_missing_moves_nothing_and_catches_up_when_it_is_back() {
    IndexDays index =
        CompositeIndex.of(
            closes(
                Map.of("A", prices(1, 1, 1), "B", prices(1, 1, 1), "C", prices(1000, NONE, 8000))));

    assertThat(index.series().levels()[1]).isEqualTo(1000);
    assertThat(index.series().levels()[2]).isCloseTo(2000, within(1e-9));
    assertThat(index.members()).containsExactly(3, 2, 3);
  }

  @Test
  void a_gap_of_five_days_counts_whole_and_a_longer_one_makes_a_new_entry() {
    double[] still = {1, 1, 1, 1, 1, 1, 1, 1};
    double[] five = {1, NONE, NONE, NONE, NONE, NONE, 8, 8};
    double[] six = {1, NONE, NONE, NONE, NONE, NONE, NONE, 8};

    IndexDays after5 = CompositeIndex.of(closes(Map.of("A", still, "B", still, "C", five)));
    IndexDays after6 = CompositeIndex.of(closes(Map.of("A", still, "B", still, "C", six)));

    assertThat(after5.series().levels()[7]).isCloseTo(2000, within(1e-9));
    assertThat(after5.members()).containsExactly(3, 2, 2, 2, 2, 2, 3, 3);
    assertThat(after6.series().levels()[7]).isEqualTo(1000);
    assertThat(after6.members()).containsExactly(3, 2, 2, 2, 2, 2, 2, 2);
  }

  @Test
  void a_day_with_less_than_60_percent_of_the_shares_alive_has_no_value_and_loses_no_return() {
    double[] half = {1, NONE, 4};
    IndexDays index =
        CompositeIndex.of(
            closes(Map.of("A", prices(1, 3.5, 4), "B", half, "C", prices(1, NONE, 4))));

    assertThat(index.series().days()).containsExactly(FIRST, FIRST.plusDays(2));
    assertThat(index.series().levels()[1]).isCloseTo(4000, within(1e-9));
  }

  @Test
  void exactly_60_percent_are_enough() {
    double[] there = {1, 1, 1};
    double[] gone = {1, NONE, 1};

    assertThat(
            CompositeIndex.of(
                    closes(Map.of("A", there, "B", there, "C", there, "D", gone, "E", gone)))
                .members())
        .containsExactly(5, 3, 5);
  }

  @Test
  void a_share_counts_as_alive_between_its_first_and_last_close_only() {
    IndexDays index =
        CompositeIndex.of(
            closes(
                Map.of(
                    "A", prices(1, 1, 1, 1),
                    "B", prices(1, 1, NONE, NONE),
                    "C", prices(NONE, NONE, 5, 5),
                    "D", prices(NONE, NONE, 7, 7))));

    assertThat(index.members()).containsExactly(2, 2, 1, 3);
  }

  @Test
  void a_day_on_which_all_shares_are_new_entries_cannot_be_chained() {
    IndexDays index =
        CompositeIndex.of(
            closes(Map.of("A", prices(1, 4, NONE, NONE), "B", prices(NONE, NONE, 5, 20))));

    assertThat(index.series().days()).containsExactly(FIRST, FIRST.plusDays(1), FIRST.plusDays(3));
    assertThat(index.series().levels()[2]).isCloseTo(16_000, within(1e-8));
  }

  @Test
  void one_odd_close_among_many_is_pulled_back_and_counted() {
    Random random = new Random(5);
    TreeMap<String, double[]> shares = new TreeMap<>();
    for (int i = 0; i < 26; i++) {
      shares.put("S" + i, prices(100, 100 * StrictMath.exp(0.029 + random.nextGaussian() * 0.005)));
    }
    double clean = CompositeIndex.of(closes(shares)).series().levels()[1];
    shares.get("S7")[1] *= 7;
    IndexDays dirty = CompositeIndex.of(closes(shares));

    assertThat(dirty.winsorised()).containsExactly(0, 1);
    assertThat(StrictMath.log(dirty.series().levels()[1] / clean)).isBetween(0.0, 0.002);
  }

  @Test
  void four_shares_are_too_few_to_call_one_of_them_odd() {
    Map<String, double[]> four =
        Map.of("A", prices(1, 1.01), "B", prices(1, 1.02), "C", prices(1, 1.03), "D", prices(1, 7));

    assertThat(CompositeIndex.of(closes(four)).winsorised()).containsExactly(0, 0);
  }

  @Test
  void where_most_shares_did_not_move_the_others_are_not_odd() {
    double[] returns = {0, 0, 0, 0.01, -0.02};

    assertThat(Winsoriser.winsorise(returns)).isZero();
    assertThat(returns).containsExactly(0, 0, 0, 0.01, -0.02);
  }

  @Test
  void the_price_sum_is_the_plain_sum_of_the_closes_there_are() {
    IndexDays sum = PriceSum.of(closes(Map.of("A", prices(1, NONE, 3), "B", prices(10, 20, NONE))));

    assertThat(sum.series().levels()).containsExactly(11, 20, 3);
    assertThat(sum.members()).containsExactly(2, 1, 1);
    assertThat(sum.winsorised()).containsExactly(0, 0, 0);
  }

  @Test
  void no_closes_make_an_empty_index() {
    assertThat(CompositeIndex.of(closes(Map.of())).series().days()).isEmpty();
    assertThat(PriceSum.of(closes(Map.of("A", prices()))).series().days()).isEmpty();
  }

  @Test
  void a_price_that_is_not_positive_is_refused_by_share_and_day() {
    assertThatThrownBy(() -> closes(Map.of("SAP", prices(1, 0))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the close of SAP on 2020-03-03 must be positive");
  }

  private static double[] prices(double... prices) {
    return prices;
  }

  private static Closes closes(Map<String, double[]> bySymbol) {
    Map<String, Map<LocalDate, Double>> closes = new TreeMap<>();
    bySymbol.forEach(
        (symbol, prices) -> {
          Map<LocalDate, Double> days = new TreeMap<>();
          for (int i = 0; i < prices.length; i++) {
            days.put(FIRST.plusDays(i), Double.isNaN(prices[i]) ? null : (Double) prices[i]);
          }
          closes.put(symbol, days);
        });
    return Closes.of(closes);
  }
}
