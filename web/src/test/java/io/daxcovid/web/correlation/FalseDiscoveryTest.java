package io.daxcovid.web.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FalseDiscoveryTest {
  @Test
  void the_fifteen_of_benjamini_and_hochberg() {
    List<Double> p =
        List.of(
            .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719,
            .6528, .7590, 1.0);
    double[] expected = {
      .0015, .003, .0095, .035625, .0603, .063857, .063857, .0645, .0765, .486, .581182, .714875,
      .753231, .813214, 1
    };

    assertThat(FalseDiscovery.q(p)).containsExactly(expected, within(1e-6));
  }

  @Test
  void nothing_searched_is_nothing_found() {
    assertThat(FalseDiscovery.q(List.of())).isEmpty();
  }
}
