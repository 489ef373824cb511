package io.daxcovid.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
  @ParameterizedTest
  @CsvSource({
    "500ms, PT0.5S",
    "90s, PT90S",
    "15m, PT15M",
    "1h, PT1H",
    "2d, PT48H",
    "PT1H30M, PT90M"
  })
  void durations_are_read_as_a_person_writes_them(String text, Duration expected) {
    assertThat(Durations.POSITIVE.parser().apply(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0s", "PT0S", "-PT1S", "hourly", "1", "1 h"})
  void what_is_no_time_is_refused(String text) {
    assertThatThrownBy(() -> Durations.POSITIVE.parser().apply(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("it ");
  }

  @Test
  void nothing_may_be_meant() {
    assertThat(Durations.ANY.parser().apply("0s")).isZero();
  }
}
