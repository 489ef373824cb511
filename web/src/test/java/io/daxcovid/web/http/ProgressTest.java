package io.daxcovid.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.web.http.Progress.Seen;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final Progress progress = new Progress(new Seen(0, 0, 500, false), 0);
  private long second;

  @Test
  void who_says_nothing_is_idle_and_not_late() {
    assertThat(lateAfter(0, 0, 1_000)).isEqualTo(-1);
  }

  @Test
  void who_sends_a_byte_per_second_has_ten_seconds_for_a_head() {
    assertThat(lateAfter(1, 0, 100)).isEqualTo(11);
  }

  @Test
  void who_takes_a_byte_per_second_has_a_minute_for_an_answer() {
    progress.isLate(new Seen(2, 100, 500, true), nanos());

    assertThat(lateAfter(0, 1, 100)).isEqualTo(61);
  }

  @Test
  void a_request_every_second_is_never_late() {
    for (int i = 1; i < 1_000; i++) {
      assertThat(progress.isLate(new Seen(2L * i, 100L * i, 5_000L * i, false), nanos())).isFalse();
    }
  }

  @Test
  void after_a_long_answer_the_next_head_has_its_whole_time() {
    progress.isLate(new Seen(2, 100, 500, true), nanos());
    second += 50;
    progress.isLate(new Seen(2, 100, 900, true), nanos());

    assertThat(progress.isLate(new Seen(2, 150, 900, false), nanos())).isFalse();
    assertThat(progress.isLate(new Seen(4, 200, 1_400, false), nanos())).isFalse();
  }

  /** Seconds until it was late, if so many bytes come in and go out in each; -1 for never. */
  private int lateAfter(int in, int out, int most) {
    boolean busy = out > 0;
    for (int i = 1; i <= most; i++) {
      if (progress.isLate(
          new Seen(busy ? 2 : 0, (long) in * i, 500L + (long) out * i, busy), nanos())) {
        return i;
      }
    }
    return -1;
  }

  private long nanos() {
    return ++second * 1_000_000_000L;
  }
}
