package io.daxcovid.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApiJsonTest {
  record Sample(LocalDate day, Double missing, List<Double> values) {}

  @Test
  void missing_is_null_and_present() {
    Sample sample = new Sample(LocalDate.of(2020, 3, 1), null, Arrays.asList(1.5, null));

    assertThat(new String(ApiJson.write(sample), StandardCharsets.UTF_8))
        .isEqualTo("{\"day\":\"2020-03-01\",\"missing\":null,\"values\":[1.5,null]}");
  }

  @Test
  void a_number_that_is_none_never_leaves() {
    assertThatThrownBy(() -> ApiJson.write(List.of(Double.NaN)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> ApiJson.write(new Sample(null, Double.POSITIVE_INFINITY, null)))
        .isInstanceOf(IllegalStateException.class);
  }
}
