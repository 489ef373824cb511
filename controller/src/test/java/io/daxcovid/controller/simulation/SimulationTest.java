package io.daxcovid.controller.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.controller.plan.Concurrency;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SimulationTest {
  private static final int CASES = 200;

  @ParameterizedTest
  @EnumSource(Concurrency.class)
  void law1_law2_law4_storms_end_with_exactly_one_newest_result(Concurrency concurrency)
      throws IOException {
    for (long seed = 0; seed < CASES; seed++) {
      try {
        new Simulation(seed, concurrency, new JsonStore()).storm(150);
      } catch (AssertionError e) {
        throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
      }
    }
  }

  @Test
  void law8_each_generation_tries_to_its_limit_and_rests() throws IOException {
    for (long seed = 0; seed < CASES; seed++) {
      new Generations(seed).run(6);
    }
  }

  @ParameterizedTest
  @EnumSource(Concurrency.class)
  void law9_kill_between_any_two_steps_still_gives_one_run_and_one_result(Concurrency concurrency)
      throws IOException {
    int steps = new Simulation(1, concurrency, new JsonStore()).oneRunKilledAfter(1_000);
    assertThat(steps).isGreaterThan(7);
    for (int step = 0; step <= steps; step++) {
      new Simulation(1, concurrency, new JsonStore()).oneRunKilledAfter(step);
    }
  }
}
