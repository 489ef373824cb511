package io.daxcovid.importer.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.importer.cycle.CycleOutcome;
import io.daxcovid.importer.pace.Backoff;
import io.daxcovid.importer.pace.Moment;
import io.daxcovid.importer.pace.SettableTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** In time that the test moves: no test waits. */
@Timeout(20)
class ImportLoopTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Backoff RETRY = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(2));

  private final SettableTime time = new SettableTime();
  private final Instant start = time.now().wall();
  private final Deque<Supplier<CycleOutcome>> cycles = new ArrayDeque<>();
  private final List<Duration> began = new ArrayList<>();
  private final List<CycleOutcome> outcomes = new ArrayList<>();
  private int beats;
  private Runnable whileWaiting = () -> {};

  @Test
  void the_first_import_comes_at_once_and_each_further_one_an_interval_after_the_last_began()
      throws Exception {
    cycles.add(() -> takes(Duration.ofMinutes(5)));
    cycles.add(() -> takes(Duration.ofMinutes(70)));
    cycles.add(() -> CycleOutcome.GOOD);

    run(0);

    assertThat(began)
        .as("the third is late and comes at once")
        .containsExactly(Duration.ZERO, HOUR, HOUR.plusMinutes(70));
    assertThat(beats).as("the loop shows that it is there").isGreaterThan(300);
  }

  @Test
  void a_machine_that_slept_for_twenty_intervals_catches_up_by_one_import() throws Exception {
    cycles.add(() -> CycleOutcome.GOOD);
    cycles.add(() -> CycleOutcome.GOOD);
    cycles.add(() -> CycleOutcome.GOOD);
    whileWaiting =
        () -> {
          if (began.size() == 1 && sinceStart().compareTo(Duration.ofMinutes(10)) > 0) {
            time.sleep(Duration.ofHours(20));
          }
        };

    run(0);

    assertThat(began.get(1)).isBetween(Duration.ofHours(20), Duration.ofHours(20).plusMinutes(11));
    assertThat(began.get(2)).isEqualTo(began.get(1).plus(HOUR));
  }

  @Test
  void a_clock_that_is_set_back_holds_no_import_up() throws Exception {
    cycles.add(() -> CycleOutcome.GOOD);
    cycles.add(() -> CycleOutcome.GOOD);
    Duration before = time.now().elapsed();
    time.pass(Duration.ZERO);
    whileWaiting =
        () -> {
          if (beats == 1) {
            time.set(Duration.ofDays(-2));
          }
        };

    run(0);

    assertThat(time.now().elapsed().minus(before)).isEqualTo(HOUR);
  }

  @Test
  void law7_what_is_away_is_tried_again_long_before_the_next_interval() throws Exception {
    cycles.add(() -> CycleOutcome.HDFS_UNREACHABLE);
    cycles.add(() -> CycleOutcome.SOURCE_UNREACHABLE);
    cycles.add(() -> CycleOutcome.LOCKED);
    cycles.add(() -> CycleOutcome.GOOD);
    cycles.add(() -> CycleOutcome.GOOD);

    run(0);

    assertThat(began.stream().map(Duration::toSeconds))
        .containsExactly(0L, 2L, 6L, 14L, 14L + 3600);
  }

  @Test
  void law7_a_fault_of_the_program_ends_one_cycle_and_not_all() throws Exception {
    cycles.add(
        () -> {
          throw new IllegalStateException("a fault");
        });
    cycles.add(() -> CycleOutcome.GOOD);

    run(0);

    assertThat(outcomes).containsExactly(CycleOutcome.FAULT, CycleOutcome.GOOD);
  }

  @Test
  void a_refusal_waits_for_a_person_and_not_for_a_retry() throws Exception {
    cycles.add(() -> CycleOutcome.REFUSED);
    cycles.add(() -> CycleOutcome.GOOD);

    run(0);

    assertThat(began).containsExactly(Duration.ZERO, HOUR);
  }

  @Test
  void intervals_are_scattered_within_their_share() throws Exception {
    for (int i = 0; i < 100; i++) {
      cycles.add(() -> CycleOutcome.GOOD);
    }

    run(0.05);

    List<Long> seconds = new ArrayList<>();
    for (int i = 1; i < began.size(); i++) {
      seconds.add(began.get(i).minus(began.get(i - 1)).toSeconds());
    }
    assertThat(seconds).allMatch(s -> s >= 3600 - 180 && s <= 3600 + 180);
    assertThat(seconds.stream().distinct().count()).isGreaterThan(50);
  }

  private CycleOutcome takes(Duration duration) {
    time.pass(duration);
    return CycleOutcome.GOOD;
  }

  private Duration sinceStart() {
    return Duration.between(start, time.now().wall());
  }

  private void run(double jitter) throws InterruptedException {
    ImportLoop.Cycle cycle =
        () -> {
          began.add(sinceStart());
          return cycles.remove().get();
        };
    LoopListener listener =
        new LoopListener() {
          @Override
          public void beat() {
            beats++;
          }

          @Override
          public void cycleEnded(CycleOutcome outcome, Duration took, Moment next) {
            outcomes.add(outcome);
          }
        };
    Schedule schedule = new Schedule(() -> HOUR, jitter, RETRY, new Random(1));
    new ImportLoop(cycle, schedule, time, this::pause, listener).run();
  }

  /** The end is wished when no cycle is left. */
  private boolean pause(Duration duration) {
    time.pass(duration);
    whileWaiting.run();
    return cycles.isEmpty();
  }
}
