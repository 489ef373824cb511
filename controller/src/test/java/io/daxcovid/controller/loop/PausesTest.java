package io.daxcovid.controller.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.controller.plan.Reason;
import io.daxcovid.controller.plan.Step;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PausesTest {
  private static final Instant NOW = Instant.parse("2020-12-14T10:00:00Z");
  private static final Duration WATCH = Duration.ofSeconds(30);
  private static final Duration RESYNC = Duration.ofMinutes(5);

  @Test
  void wait_ends_with_what_comes_first() {
    assertThat(pause(Reason.SETTLING, NOW.plusSeconds(15))).isEqualTo(Duration.ofSeconds(15));
    assertThat(pause(Reason.RETRY_PENDING, Instant.MAX)).isEqualTo(RESYNC);
    assertThat(pause(Reason.ATTEMPT_RUNNING, NOW.plus(RESYNC))).isEqualTo(WATCH);
  }

  @Test
  void law7_moment_that_passed_while_the_pass_was_slow_is_due_now() {
    assertThat(pause(Reason.SETTLING, NOW.minusMillis(1))).isZero();
    assertThat(pause(Reason.ATTEMPT_RUNNING, NOW.minusSeconds(90))).isZero();
  }

  private static Duration pause(Reason reason, Instant until) {
    return new Step.Wait(until, reason, "").match(new Pauses(NOW, WATCH, RESYNC));
  }
}
