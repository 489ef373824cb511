package io.daxcovid.importer.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MomentTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private final SettableTime time = new SettableTime();

  @Test
  void something_is_due_when_either_clock_says_so() {
    Moment due = time.now().plus(HOUR);

    time.pass(Duration.ofMinutes(20));
    assertThat(time.now().until(due)).isEqualTo(Duration.ofMinutes(40));
    time.sleep(Duration.ofHours(9));
    assertThat(time.now().until(due)).as("after a night in suspense").isZero();
  }

  @Test
  void a_clock_that_is_set_back_does_not_put_it_off() {
    Moment due = time.now().plus(HOUR);

    time.set(Duration.ofDays(-3));

    assertThat(time.now().until(due)).isEqualTo(HOUR);
    assertThat(time.now().since(due.plus(HOUR.negated()))).isZero();
  }

  @Test
  void waits_double_up_to_their_limit() {
    Backoff backoff = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(2));

    assertThat(List.of(backoff.after(1), backoff.after(2), backoff.after(7), backoff.after(1000)))
        .containsExactly(
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofMinutes(2),
            Duration.ofMinutes(2));
  }
}
