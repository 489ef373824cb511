package io.daxcovid.controller.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.controller.notification.TopicProgress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ControllerHealthTest {
  private static final Instant NOW = Instant.parse("2020-12-14T10:00:00Z");
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private boolean moving = true;
  private boolean caughtUp = true;
  private Instant heard = NOW;
  private final ControllerHealth health =
      new ControllerHealth(
          () -> moving,
          () -> caughtUp,
          () -> new TopicProgress(heard, Map.of()),
          LIMIT,
          Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void it_is_ready_when_it_has_read_everything_and_kafka_answers() {
    assertThat(health.ready().good()).isTrue();

    caughtUp = false;
    assertThat(health.ready().words()).contains("not been read to their end");
  }

  @Test
  void law7_kafka_away_for_longer_than_the_limit_makes_it_unready_but_never_dead() {
    heard = NOW.minus(LIMIT);
    assertThat(health.ready().good()).isTrue();

    heard = heard.minusSeconds(1);

    assertThat(health.ready().words()).contains("has not answered since 2020-12-14T09:49:59Z");
    assertThat(health.live().good()).isTrue();
  }

  @Test
  void a_loop_that_hangs_is_dead() {
    moving = false;

    assertThat(health.live().good()).isFalse();
    assertThat(health.ready().good()).isFalse();
  }
}
