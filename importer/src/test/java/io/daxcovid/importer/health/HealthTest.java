package io.daxcovid.importer.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.importer.cycle.CycleOutcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class HealthTest {
  private final SettableClock clock = new SettableClock();
  private final Health health = new Health(clock, Duration.ofHours(1));

  @Test
  void it_is_live_from_the_start_and_ready_after_a_cycle_that_could_use_hdfs() {
    assertThat(health.isLive()).isTrue();
    assertThat(health.isReady()).isFalse();

    health.cycleEnded(CycleOutcome.REFUSED);

    assertThat(health.isReady()).isTrue();
  }

  @Test
  void law7_an_absent_hdfs_makes_it_unready_but_never_dead() {
    health.cycleEnded(CycleOutcome.GOOD);
    health.cycleEnded(CycleOutcome.HDFS_UNREACHABLE);

    assertThat(health.isReady()).isFalse();
    assertThat(health.isLive()).isTrue();
  }

  @Test
  void a_loop_that_hangs_is_dead() {
    health.cycleEnded(CycleOutcome.GOOD);
    clock.now = clock.now.plus(Duration.ofHours(2));

    assertThat(health.isLive()).isFalse();
    assertThat(health.isReady()).isFalse();
  }

  private static final class SettableClock extends Clock {
    private Instant now = Instant.parse("2020-12-14T10:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
