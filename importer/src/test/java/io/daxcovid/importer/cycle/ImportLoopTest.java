package io.daxcovid.importer.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.importer.pace.Backoff;
import io.daxcovid.importer.pace.Stop;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ImportLoopTest {
  private static final Backoff FAST = new Backoff(Duration.ofMillis(1), Duration.ofMillis(2));

  private final Stop stop = new Stop();
  private final List<CycleOutcome> seen = new ArrayList<>();

  @Test
  void law7_what_is_away_is_tried_again_long_before_the_next_interval() throws Exception {
    loop(
        Duration.ofHours(1),
        CycleOutcome.HDFS_UNREACHABLE,
        CycleOutcome.SOURCE_UNREACHABLE,
        CycleOutcome.LOCKED,
        CycleOutcome.GOOD);

    assertThat(seen).hasSize(4).last().isEqualTo(CycleOutcome.GOOD);
  }

  @Test
  void law7_a_fault_of_the_program_ends_one_cycle_and_not_all() throws Exception {
    Deque<Runnable> steps = new ArrayDeque<>();
    steps.add(
        () -> {
          throw new IllegalStateException("a fault");
        });
    steps.add(stop::now);
    ImportLoop loop =
        new ImportLoop(
            () -> {
              steps.remove().run();
              return CycleOutcome.GOOD;
            },
            Duration.ofHours(1),
            FAST,
            stop,
            seen::add);

    loop.run();

    assertThat(seen).hasSize(2);
  }

  @Test
  void a_refusal_waits_for_a_person_and_not_for_a_retry() {
    assertThat(CycleOutcome.REFUSED.isWorthRetryingSoon()).isFalse();
    assertThat(CycleOutcome.GOOD.isWorthRetryingSoon()).isFalse();
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

  private void loop(Duration interval, CycleOutcome... outcomes) throws InterruptedException {
    Deque<CycleOutcome> left = new ArrayDeque<>(List.of(outcomes));
    ImportLoop.Cycle cycle =
        () -> {
          CycleOutcome outcome = left.remove();
          if (left.isEmpty()) {
            stop.now();
          }
          return outcome;
        };
    new ImportLoop(cycle, interval, FAST, stop, seen::add).run();
  }
}
