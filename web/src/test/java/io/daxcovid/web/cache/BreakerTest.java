package io.daxcovid.web.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;

class BreakerTest {
  private final MutableClock clock =
      MutableClock.of(Instant.parse("2020-03-01T12:00:00Z"), ZoneOffset.UTC);
  private final Breaker breaker = new Breaker(clock);

  @Test
  void gives_up_after_three_failures_in_a_row() {
    assertThat(breaker.failed()).isFalse();
    assertThat(breaker.failed()).isFalse();
    assertThat(breaker.allows()).isTrue();
    assertThat(breaker.failed()).isTrue();
    assertThat(breaker.allows()).isFalse();
  }

  @Test
  void a_success_between_failures_starts_the_count_anew() {
    breaker.failed();
    breaker.failed();
    assertThat(breaker.succeeded()).isFalse();
    breaker.failed();
    breaker.failed();

    assertThat(breaker.allows()).isTrue();
  }

  @Test
  void one_caller_tries_again_after_the_pause() {
    giveUp();
    clock.add(Duration.ofSeconds(5));

    assertThat(breaker.allows()).isTrue();
    assertThat(breaker.allows()).isFalse();
    assertThat(breaker.succeeded()).isTrue();
    assertThat(breaker.allows()).isTrue();
  }

  @Test
  void a_failed_try_starts_the_pause_anew_and_is_not_news() {
    giveUp();
    clock.add(Duration.ofSeconds(5));
    assertThat(breaker.allows()).isTrue();

    assertThat(breaker.failed()).isFalse();
    assertThat(breaker.allows()).isFalse();
  }

  private void giveUp() {
    breaker.failed();
    breaker.failed();
    breaker.failed();
  }
}
