package io.daxcovid.controller.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.run.Analysis;
import io.daxcovid.contract.run.MethodVersion;
import io.daxcovid.contract.run.PipelineKey;
import io.daxcovid.contract.run.RunId;
import io.daxcovid.contract.snapshot.SnapshotId;
import io.daxcovid.controller.notification.FeedView;
import io.daxcovid.controller.plan.Concurrency;
import io.daxcovid.controller.plan.Desired;
import io.daxcovid.controller.plan.Reason;
import io.daxcovid.controller.plan.RetryPolicy;
import io.daxcovid.controller.plan.SettlePolicy;
import io.daxcovid.controller.plan.Step;
import io.daxcovid.controller.plan.Wishes;
import io.daxcovid.controller.run.DecisionStore;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Events in random order, then peace; at the end exactly one result of the newest inputs is
 * published. Which events come is decided by the seed alone.
 */
public final class Simulation {
  private static final RunId FOREIGN = new RunId("f".repeat(20));
  private static final int ENOUGH = 500;

  private final Random random;
  private Desired desired;
  private final World world = new World();
  private final Doom doom = new Doom();
  private final Controller controller;
  private int driverFaults;
  private int foreign;
  private int wishes;

  public Simulation(long seed, Concurrency concurrency, DecisionStore store) {
    random = new Random(seed);
    desired =
        new Desired(
            PipelineKey.parse("local/dax-covid"),
            Dataset.INPUTS,
            Analysis.defaults(),
            MethodVersion.CURRENT,
            SettlePolicy.of(Duration.ofSeconds(random.nextInt(3) * 5L)),
            concurrency,
            new RetryPolicy(ENOUGH, Duration.ofSeconds(1)),
            Duration.ofMinutes(10),
            Wishes.NONE);
    controller = new Controller(() -> desired, world, store, doom);
  }

  /** Both inputs come and one run follows, with a kill after so many steps of the controller. */
  public int oneRunKilledAfter(int steps) throws IOException {
    arriveBoth();
    doom.strikeAfter(steps);
    rest();
    RunId run = newestRun();
    verify();
    assertThat(world.driversOf(run)).as("law 2: drivers of the run").isEqualTo(1);
    return doom.passed();
  }

  public void storm(int events) throws IOException {
    arriveBoth();
    for (int i = 0; i < events; i++) {
      event();
    }
    doom.spare();
    rest();
    verify();
  }

  private void arriveBoth() {
    for (Dataset dataset : Dataset.INPUTS) {
      world.importSnapshot(dataset);
    }
  }

  private void event() throws IOException {
    switch (random.nextInt(15)) {
      case 0 ->
          world.importSnapshot(random.nextBoolean() ? Dataset.ECDC_CASES : Dataset.FSE_PRICES);
      case 1 -> world.repeatMessage(random.nextInt(world.topic().size()));
      case 2, 3 -> controller.read();
      case 4, 5, 6 -> controller.pass();
      case 7, 8, 9 -> world.alive().ifPresent(Driver::tick);
      case 10 -> world.pass(Duration.ofSeconds(random.nextInt(20)));
      case 11 -> doom.strikeAfter(random.nextInt(6));
      case 12 -> harmDriver();
      case 13 -> wish();
      default -> rarely();
    }
  }

  /**
   * Somebody pins a run of the past, or lets go of it, or asks for the newest one anew, or touches
   * something else.
   */
  private void wish() {
    wishes++;
    List<RunId> runs = world.database().loads();
    Wishes now = desired.wishes();
    if (random.nextInt(4) == 0) {
      wish(new Wishes(Optional.empty(), now.pinnedRun(), now.runAgain(), now.generation() + 1));
    } else if (random.nextInt(3) == 0) {
      wish(new Wishes(Optional.empty(), now.pinnedRun(), "again " + wishes, now.generation()));
    } else if (now.pinnedRun().isPresent() || runs.isEmpty()) {
      wish(new Wishes(Optional.empty(), Optional.empty(), now.runAgain(), now.generation()));
    } else {
      RunId one = runs.get(random.nextInt(runs.size()));
      wish(new Wishes(Optional.empty(), Optional.of(one), now.runAgain(), now.generation()));
    }
  }

  private void wish(Wishes now) {
    desired =
        new Desired(
            desired.pipeline(),
            desired.inputs(),
            desired.analysis(),
            desired.methodVersion(),
            desired.settle(),
            desired.concurrency(),
            desired.retry(),
            desired.deadline(),
            now);
  }

  private void harmDriver() {
    world
        .alive()
        .ifPresent(
            driver -> {
              driverFaults++;
              if (random.nextBoolean()) {
                driver.kill();
              } else {
                driver.fail();
              }
            });
  }

  private void rarely() {
    switch (random.nextInt(8)) {
      case 0 -> {
        foreign++;
        world
            .database()
            .publishForeign(FOREIGN, world.clock().millis() + random.nextInt(3_600_000));
      }
      case 1 -> controller.restart();
      case 2 -> world.pass(Duration.ofMinutes(11));
      case 3 -> {
        driverFaults++;
        controller.loseNextAnswer();
      }
      default -> world.pass(Duration.ofSeconds(1));
    }
  }

  /** No more faults: messages are read, drivers work, time passes, until the controller rests. */
  private void rest() throws IOException {
    for (int i = 0; i < ENOUGH; i++) {
      controller.readAll();
      world.alive().ifPresent(Driver::tick);
      Step step = controller.pass();
      if (step instanceof Step.Nothing nothing && nothing.reason() == Reason.PUBLISHED) {
        return;
      }
      if (step instanceof Step.Wait && world.alive().isEmpty()) {
        world.pass(Duration.ofSeconds(30));
      }
    }
    throw new AssertionError("law 1: not at rest; decided: " + controller.decisions());
  }

  private void verify() throws IOException {
    RunId wanted = newestRun();
    assertThat(controller.decisions().newest().runId()).as("law 1").isEqualTo(wanted);
    assertThat(world.database().hasLoad(wanted)).as("law 1").isTrue();
    if (!FOREIGN.equals(world.database().published())) {
      RunId shown = desired.wishes().pinnedRun().orElse(wanted);
      assertThat(world.database().published()).as("law 1").isEqualTo(shown);
    } else {
      assertThat(foreign).as("overwritten from outside after our end").isPositive();
    }
    long least = desired.wishes().pinnedRun().isPresent() ? 0 : 1;
    assertThat(world.database().publicationsOf(wanted))
        .as("law 1")
        .isBetween(least, 1L + foreign + wishes);
    assertThat(world.driversOf(wanted))
        .as("law 2")
        .isLessThanOrEqualTo(1L + driverFaults + world.stops() + foreign + 2L * wishes);
    verifyQuiet();
  }

  /** Duplicates, restarts and time change nothing any more. */
  private void verifyQuiet() throws IOException {
    RunId wanted = newestRun();
    int saves = controller.saves();
    long drivers = world.driversOf(wanted);
    world.repeatMessage(0);
    controller.pass();
    controller.restart();
    controller.readAll();
    world.pass(Duration.ofHours(1));
    controller.pass();
    world.loseTopic();
    controller.restart();
    controller.readAll();
    controller.pass();
    assertThat(controller.saves()).as("law 6").isEqualTo(saves);
    assertThat(world.driversOf(wanted)).as("law 4").isEqualTo(drivers);
  }

  private RunId newestRun() {
    FeedView all = world.view(world.topic().size());
    Map<Dataset, SnapshotId> ids = new HashMap<>();
    all.newest().forEach((dataset, input) -> ids.put(dataset, input.id()));
    return RunId.of(desired.pipeline(), desired.analysis(), desired.methodVersion(), ids);
  }
}
