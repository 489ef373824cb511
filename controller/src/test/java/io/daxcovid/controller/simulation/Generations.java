package io.daxcovid.controller.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.controller.plan.Desired;
import io.daxcovid.controller.plan.Pipelines;
import io.daxcovid.controller.plan.Reason;
import io.daxcovid.controller.plan.Step;
import io.daxcovid.controller.plan.Wishes;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;

/**
 * A run that fails in each generation but the last, under a controller that is killed now and then.
 * Each generation must come to rest, by few attempts; a livelock would never.
 */
final class Generations {
  private static final int ENOUGH = 200;

  private final Random random;
  private final World world = new World();
  private final Doom doom = new Doom();
  private final Controller controller;
  private Desired desired = Pipelines.hasty();
  private int kills;

  Generations(long seed) {
    random = new Random(seed);
    controller = new Controller(() -> desired, world, new JsonStore(), doom);
    for (Dataset dataset : Dataset.INPUTS) {
      world.importSnapshot(dataset);
    }
  }

  void run(int generations) throws IOException {
    for (int generation = 1; generation <= generations; generation++) {
      long before = controller.decisions().lastAttempt();
      int killed = kills;
      begin(generation);
      await(Reason.RETRIES_EXHAUSTED, true);
      // Whoever is killed cannot tell why the driver ended, and does not count it.
      assertThat(controller.decisions().lastAttempt() - before)
          .as("law 8: attempts in generation %d", generation)
          .isBetween(3L, 3L + kills - killed);
    }
    doom.spare();
    begin(generations + 1);
    await(Reason.PUBLISHED, false);
    assertThat(world.database().published()).isEqualTo(controller.decisions().newest().runId());
  }

  private void begin(long generation) {
    desired = Pipelines.hasty(new Wishes(Optional.empty(), Optional.empty(), "", generation));
  }

  private void await(Reason reason, boolean failing) throws IOException {
    for (int i = 0; i < ENOUGH; i++) {
      controller.readAll();
      if (failing) {
        maybeKill();
        world.alive().ifPresent(Driver::fail);
      }
      world.alive().ifPresent(Driver::tick);
      Step step = controller.pass();
      if (step == null) {
        kills++;
      } else if (step instanceof Step.Nothing nothing) {
        assertThat(nothing.reason()).isEqualTo(reason);
        return;
      }
      world.pass(Duration.ofSeconds(1));
    }
    throw new AssertionError("law 8: not at rest; decided: " + controller.decisions());
  }

  private void maybeKill() {
    if (random.nextInt(8) == 0) {
      doom.strikeAfter(random.nextInt(6));
    }
  }
}
