package io.daxcovid.importer.source.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daxcovid.importer.source.http.Verdict.Leave;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.MutableClock;

class RestTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  private final MutableClock clock = MutableClock.of(NOW, ZoneOffset.UTC);
  private final Rest rest = new Rest(clock);

  @ParameterizedTest
  @ValueSource(strings = {"999999999", "99999999999999999999", "Fri, 31 Dec 2100 23:59:59 GMT"})
  void law7_no_server_silences_us_for_more_than_a_day(String retryAfter) {
    assertThat(RetryAfter.parse(retryAfter, NOW)).contains(Duration.ofDays(1));
  }

  @Test
  void law7_a_clock_that_was_set_back_prolongs_no_rest() {
    rest.begin(new Leave("later", Duration.ofHours(1)));
    assertThatThrownBy(() -> rest.requireOver("it")).hasMessageContaining("2026-03-01T11:00:00Z");

    clock.add(Duration.ofDays(-365));

    assertThatCode(() -> rest.requireOver("it")).doesNotThrowAnyException();
  }
}
