package io.daxcovid.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {
  private static final EntityTag TAG = new EntityTag("abc");

  @ParameterizedTest
  @ValueSource(
      strings = {"W/\"abc\"", "\"abc\"", "*", " * ", "\"x\", W/\"abc\"", "W/\"x\",\"abc\",\"y\""})
  void a_client_that_has_it_is_recognised(String header) {
    assertThat(TAG.matches(header)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "\"ab\"", "\"abcd\"", "W/\"x\", \"y\"", "\"*\""})
  void another_one_is_not(String header) {
    assertThat(TAG.matches(header)).isFalse();
  }

  @Test
  void a_request_without_condition_gets_the_body() {
    assertThat(TAG.matches(null)).isFalse();
    assertThat(TAG.header()).isEqualTo("W/\"abc\"");
  }
}
