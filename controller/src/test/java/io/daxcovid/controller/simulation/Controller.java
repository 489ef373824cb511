package io.daxcovid.controller.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.controller.plan.Decisions;
import io.daxcovid.controller.plan.Desired;
import io.daxcovid.controller.plan.RunObservation;
import io.daxcovid.controller.plan.Step;
import io.daxcovid.controller.run.DecisionStore;
import io.daxcovid.controller.run.PassMemory;
import io.daxcovid.controller.run.PipelinePass;
import io.daxcovid.controller.run.RunRef;
import io.daxcovid.controller.run.RunRequest;
import io.daxcovid.controller.run.Runner;
import java.io.IOException;
import java.util.function.Supplier;

/** The real controller core in a process that can be killed between any two of its steps. */
final class Controller {
  private final Supplier<Desired> desired;
  private final World world;
  private final DecisionStore store;
  private final Doom doom;
  private PipelinePass process;
  private int messagesRead;
  private int saves;
  private boolean nextAnswerLost;

  Controller(Supplier<Desired> desired, World world, DecisionStore store, Doom doom) {
    this.desired = desired;
    this.world = world;
    this.store = store;
    this.doom = doom;
    restart();
  }

  void restart() {
    messagesRead = 0;
    process =
        new PipelinePass(
            desired,
            () -> world.view(messagesRead),
            doomedRunner(),
            doomedStore(),
            new PassMemory(),
            world.clock());
  }

  void read() {
    messagesRead = Math.min(messagesRead + 1, world.topic().size());
  }

  void readAll() {
    messagesRead = world.topic().size();
  }

  /** One pass; a kill is followed by a new process. Null if it was killed. */
  Step pass() throws IOException {
    try {
      return process.run().step();
    } catch (Killed e) {
      restart();
      return null;
    }
  }

  Decisions decisions() throws IOException {
    return store.load();
  }

  /** The next attempt starts, but whoever starts it is told that it failed. */
  void loseNextAnswer() {
    nextAnswerLost = true;
  }

  int saves() {
    return saves;
  }

  private DecisionStore doomedStore() {
    return new DecisionStore() {
      @Override
      public Decisions load() throws IOException {
        return store.load();
      }

      @Override
      public void save(Decisions next) throws IOException {
        doom.step("before save");
        Decisions before = store.load();
        for (Dataset dataset : Dataset.INPUTS) {
          assertThat(next.versionOf(dataset)).isGreaterThanOrEqualTo(before.versionOf(dataset));
        }
        assertThat(next.lastAttempt()).isGreaterThanOrEqualTo(before.lastAttempt());
        assertThat(next.lastSequence()).isGreaterThanOrEqualTo(before.lastSequence());
        store.save(next);
        saves++;
        doom.step("after save");
      }
    };
  }

  private Runner doomedRunner() {
    return new Runner() {
      @Override
      public void start(RunRequest request) throws IOException {
        doom.step("before start");
        boolean answerLost = nextAnswerLost;
        nextAnswerLost = false;
        world.start(request);
        doom.step("after start");
        if (answerLost) {
          throw new IOException("no answer");
        }
      }

      @Override
      public RunObservation observe(RunRef attempt) {
        return world.observe(attempt);
      }

      @Override
      public void stop(RunRef attempt) {
        doom.step("before stop");
        world.stop(attempt);
        doom.step("after stop");
      }
    };
  }
}
