package io.daxcovid.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/csv | CSV",
        "application/json | JSON",
        "*/* | JSON",
        "text/* | CSV",
        "application/json;q=0.2, text/csv;q=0.9 | CSV",
        "text/html, application/xhtml+xml, */*;q=0.8 | JSON",
        "text/csv, application/json | JSON",
        "TEXT/CSV; charset=utf-8 | CSV",
        "application/json;q=0, */* | CSV"
      })
  void the_client_gets_what_it_wants_most(String accept, MediaType expected) {
    assertThat(Accept.choose(accept, MediaType.DATA)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"image/png", "text/csv;q=0", "text/html"})
  void what_is_not_offered_is_not_chosen(String accept) {
    assertThat(Accept.choose(accept, MediaType.DATA)).isEmpty();
  }

  @Test
  void who_says_nothing_gets_json() {
    assertThat(Accept.choose(null, MediaType.DATA)).contains(MediaType.JSON);
  }

  @Test
  void gzip_is_sent_only_to_those_who_take_it() {
    assertThat(Accept.gzip("br, gzip")).isTrue();
    assertThat(Accept.gzip("gzip;q=0")).isFalse();
    assertThat(Accept.gzip(null)).isFalse();
  }
}
