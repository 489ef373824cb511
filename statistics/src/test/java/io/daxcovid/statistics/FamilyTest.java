package io.daxcovid.statistics;

import static io.daxcovid.statistics.Correction.BENJAMINI_HOCHBERG;
import static io.daxcovid.statistics.Correction.BENJAMINI_YEKUTIELI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FamilyTest {

  /** The fifteen of Benjamini and Hochberg 1995. */
  private static final List<OptionalDouble> FIFTEEN =
      p(
          .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528,
          .7590, 1);

  @Test
  void the_fifteen_have_their_q() {
    double[] expected = {
      .0015, .003, .0095, .035625, .0603, .063857, .063857, .0645, .0765, .486, .581182, .714875,
      .753231, .813214, 1
    };

    assertThat(q(Family.of(FIFTEEN, BENJAMINI_HOCHBERG))).containsExactly(expected, within(5e-7));
  }

  @Test
  void four_of_them_are_discoveries_and_three_under_any_dependence() {
    assertThat(Family.of(FIFTEEN, BENJAMINI_HOCHBERG).q())
        .filteredOn(q -> q.getAsDouble() <= 0.05)
        .hasSize(4);
    assertThat(Family.of(FIFTEEN, BENJAMINI_YEKUTIELI).q())
        .filteredOn(q -> q.getAsDouble() <= 0.05)
        .hasSize(3);
    assertThat(FIFTEEN).filteredOn(p -> p.getAsDouble() * 15 <= 0.05).hasSize(3);
  }

  @Test
  void any_dependence_costs_nine_point_three_at_six_thousand_and_ninety() {
    assertThat(BENJAMINI_YEKUTIELI.factor(6_090)).isCloseTo(9.3, within(0.05));
    assertThat(BENJAMINI_YEKUTIELI.factor(4)).isCloseTo(25.0 / 12, withPercentage(1e-12));
  }

  @Test
  void a_coefficient_without_p_is_no_member() {
    List<OptionalDouble> p =
        List.of(OptionalDouble.of(0.02), OptionalDouble.empty(), OptionalDouble.of(0.04));
    Family family = Family.of(p, BENJAMINI_HOCHBERG);

    assertThat(family.size()).isEqualTo(2);
    assertThat(family.q())
        .containsExactly(OptionalDouble.of(0.04), OptionalDouble.empty(), OptionalDouble.of(0.04));
  }

  @Test
  void nothing_searched_is_nothing_found() {
    assertThat(Family.of(List.of(), BENJAMINI_YEKUTIELI)).isEqualTo(new Family(List.of(), 0));
  }

  @Test
  void law11_members_in_any_order_have_the_same_q_to_the_bit() {
    Random random = new Random(5);
    for (Correction correction : Correction.values()) {
      List<OptionalDouble> p = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        p.add(OptionalDouble.of(random.nextInt(300) / 300.0));
      }
      double[] sorted = q(Family.of(p, correction));
      Arrays.sort(sorted);
      Collections.shuffle(p, random);
      Family shuffled = Family.of(p, correction);
      double[] again = q(shuffled);
      for (int i = 0; i < again.length; i++) {
        assertThat(again[i]).isGreaterThanOrEqualTo(p.get(i).getAsDouble()).isLessThanOrEqualTo(1);
      }
      Arrays.sort(again);
      assertThat(again).containsExactly(sorted);
    }
  }

  private static List<OptionalDouble> p(double... values) {
    return Arrays.stream(values).mapToObj(OptionalDouble::of).toList();
  }

  private static double[] q(Family family) {
    return family.q().stream().mapToDouble(OptionalDouble::orElseThrow).toArray();
  }
}
