package io.daxcovid.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {
  @Test
  void only_a_near_name_is_suggested() {
    assertThat(NearestName.nearest("zzzzzz", List.of("metric", "from"))).isEmpty();
    assertThat(NearestName.nearest("fron", List.of("metric", "from"))).contains("from");
    assertThat(NearestName.distance("kitten", "sitting")).isEqualTo(3);
  }
}
