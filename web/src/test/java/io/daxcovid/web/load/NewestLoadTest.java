package io.daxcovid.web.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class NewestLoadTest {
  private final AtomicLong nanos = new AtomicLong();
  private final NewestLoad newest = new NewestLoad(nanos::get);

  @Test
  void what_was_seen_is_told_for_two_seconds() {
    assertThat(newest.fresh()).isEmpty();
    newest.see(load(1, 100));
    pass(1.9);
    assertThat(newest.fresh()).contains(load(1, 100));
    pass(0.2);
    assertThat(newest.fresh()).isEmpty();
  }

  @Test
  void an_earlier_publication_that_somebody_read_late_never_comes_back() {
    newest.see(load(2, 200));
    pass(3);

    assertThat(newest.see(load(1, 100))).isEqualTo(load(2, 200));
    assertThat(newest.see(load(1, 300))).isEqualTo(load(1, 300)); // rolled back on purpose
  }

  @Test
  void a_database_set_back_to_an_earlier_state_is_believed_after_a_while() {
    newest.see(load(2, 200));
    pass(11);

    assertThat(newest.see(load(1, 100))).isEqualTo(load(1, 100));
  }

  private void pass(double seconds) {
    nanos.addAndGet((long) (seconds * 1e9));
  }

  private static LoadRef load(long id, long published) {
    return new LoadRef(
        id, "a/b", "run", 1, null, Instant.EPOCH.plus(Duration.ofSeconds(published)), List.of());
  }
}
