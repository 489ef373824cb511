package io.daxcovid.web.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  private static final InetAddress ONE = Clients.peer("198.51.100.1");
  private static final InetAddress OTHER = Clients.peer("198.51.100.2");

  private final AtomicLong nanos = new AtomicLong();
  private final RateLimit limit = new RateLimit(2, nanos::get);

  @Test
  void ten_seconds_worth_at_once_and_then_so_many_per_second() {
    assertThat(takenBy(ONE)).isEqualTo(20);

    pass(Duration.ofSeconds(3));

    assertThat(takenBy(ONE)).isEqualTo(6);
  }

  @Test
  void one_client_takes_nothing_from_another() {
    takenBy(ONE);

    assertThat(takenBy(OTHER)).isEqualTo(20);
  }

  @Test
  void who_waits_as_long_as_he_is_told_goes_on() {
    RateLimit slow = new RateLimit(1, nanos::get);
    while (slow.secondsToWait(ONE) == 0) {
      pass(Duration.ofMillis(1));
    }
    int seconds = slow.secondsToWait(ONE);
    assertThat(seconds).isEqualTo(1);

    pass(Duration.ofSeconds(seconds));

    assertThat(slow.secondsToWait(ONE)).isZero();
  }

  @Test
  void more_than_the_burst_is_never_saved() {
    takenBy(ONE);

    pass(Duration.ofHours(1));

    assertThat(takenBy(ONE)).isEqualTo(20);
  }

  @Test
  void without_a_rate_everything_goes() {
    RateLimit none = new RateLimit(0, nanos::get);
    for (int i = 0; i < 10_000; i++) {
      assertThat(none.secondsToWait(ONE)).isZero();
    }
  }

  private int takenBy(InetAddress client) {
    int taken = 0;
    while (limit.secondsToWait(client) == 0) {
      taken++;
    }
    return taken;
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
