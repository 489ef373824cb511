package io.daxcovid.importer.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.importer.cycle.CycleOutcome;
import io.daxcovid.importer.pace.Moment;
import io.daxcovid.importer.pace.SettableTime;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HealthTest {
  private static final Duration AWAY = Duration.ofMinutes(10);
  private static final Duration LONGEST = Duration.ofMinutes(30);

  private final SettableTime time = new SettableTime();
  private Optional<Moment> unacknowledged = Optional.empty();
  private final Health health =
      new Health(new HealthLimits(LONGEST, AWAY), time, () -> unacknowledged);

  @Test
  void it_is_ready_after_the_first_cycle_that_could_use_hdfs_and_not_before() {
    assertThat(health.live().good()).isTrue();
    assertThat(health.ready().words()).isEqualTo("the first import is under way");

    cycle(CycleOutcome.HDFS_UNREACHABLE);
    assertThat(health.ready().good()).isFalse();
    assertThat(health.ready().words()).isEqualTo("HDFS cannot be used");

    cycle(CycleOutcome.REFUSED);
    assertThat(health.ready().good()).isTrue();
  }

  @Test
  void an_importer_that_was_never_let_in_is_not_ready() {
    cycle(CycleOutcome.LOCKED);

    assertThat(health.ready().good()).isFalse();
    assertThat(health.ready().words()).isEqualTo("another importer is at work");
  }

  @Test
  void law7_an_hdfs_that_stays_away_makes_it_unready_but_never_dead() {
    cycle(CycleOutcome.GOOD);
    cycle(CycleOutcome.HDFS_UNREACHABLE);
    assertThat(health.ready().good()).as("for a moment").isTrue();

    for (int minute = 0; minute < 11; minute++) {
      time.pass(Duration.ofMinutes(1));
      cycle(CycleOutcome.HDFS_UNREACHABLE);
    }
    assertThat(health.ready().good()).isFalse();
    assertThat(health.ready().words()).isEqualTo("HDFS cannot be used, for 11 min");
    assertThat(health.live().good()).isTrue();

    cycle(CycleOutcome.GOOD);
    assertThat(health.ready().good()).isTrue();
  }

  @Test
  void law7_a_kafka_that_stays_away_makes_it_unready_but_never_dead() {
    cycle(CycleOutcome.GOOD);
    unacknowledged = Optional.of(time.now());
    assertThat(health.ready().good()).isTrue();

    for (int minute = 0; minute < 11; minute++) {
      time.pass(Duration.ofMinutes(1));
      health.beat();
    }
    assertThat(health.ready().words())
        .isEqualTo("Kafka has not acknowledged a notification for 11 min");
    assertThat(health.live().good()).isTrue();

    unacknowledged = Optional.empty();
    assertThat(health.ready().good()).isTrue();
  }

  @Test
  void an_import_that_takes_too_long_is_dead() {
    cycle(CycleOutcome.GOOD);
    health.cycleBegins();
    time.pass(LONGEST);
    assertThat(health.live().good()).isTrue();

    time.pass(Duration.ofSeconds(1));

    assertThat(health.live().words()).contains("has taken 30 min, longer than 30 min");
    assertThat(health.ready().good()).isFalse();
  }

  @Test
  void a_loop_that_hangs_between_imports_is_dead() {
    cycle(CycleOutcome.GOOD);
    time.pass(Duration.ofMinutes(1));
    health.beat();
    time.pass(Duration.ofMinutes(2));
    assertThat(health.live().good()).isTrue();

    time.pass(Duration.ofSeconds(1));

    assertThat(health.live().words()).isEqualTo("the loop has not moved for 2 min");
  }

  @Test
  void a_machine_that_slept_has_not_died_of_it() {
    cycle(CycleOutcome.GOOD);

    time.sleep(Duration.ofHours(9));

    assertThat(health.live().good()).isTrue();
    assertThat(health.ready().good()).isTrue();
  }

  private void cycle(CycleOutcome outcome) {
    health.cycleBegins();
    health.cycleEnded(outcome, Duration.ZERO, time.now());
  }
}
