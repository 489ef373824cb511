package io.daxcovid.controller.simulation;

import io.daxcovid.contract.run.Outcome;
import io.daxcovid.contract.run.PublishMode;
import io.daxcovid.controller.plan.Attempt;
import io.daxcovid.controller.plan.RunObservation;
import io.daxcovid.controller.run.RunRequest;
import java.util.Optional;

/** One driver: asks the ledger, computes, completes, publishes, leaves its outcome, is gone. */
final class Driver {
  private enum Stage {
    BEGUN,
    COMPUTING,
    COMPLETE,
    REPORTING,
    LEAVING,
    GONE
  }

  private final RunRequest request;
  private final Database database;
  private Stage stage = Stage.BEGUN;
  private Outcome outcome;
  private boolean told;

  Driver(RunRequest request, Database database) {
    this.request = request;
    this.database = database;
  }

  boolean alive() {
    return stage != Stage.GONE;
  }

  RunRequest request() {
    return request;
  }

  void tick() {
    stage =
        switch (stage) {
          case BEGUN -> ask();
          case COMPUTING -> {
            database.complete(request.decision().runId(), attempt().recompute());
            yield Stage.COMPLETE;
          }
          case COMPLETE -> {
            outcome = publish();
            yield Stage.REPORTING;
          }
          case REPORTING -> {
            told = true;
            yield Stage.LEAVING;
          }
          case LEAVING, GONE -> Stage.GONE;
        };
  }

  private Outcome publish() {
    return attempt().publish() == PublishMode.NEVER
        ? new Outcome(Outcome.State.COMPLETE, 1L, 1, database.sequence(), "not published, as asked")
        : database.publish(request.decision().runId(), attempt().sequence());
  }

  private Attempt attempt() {
    return request.decision().attempt();
  }

  private Stage ask() {
    if (database.hasLoad(request.decision().runId()) && !attempt().recompute()) {
      return Stage.COMPLETE;
    }
    if (attempt().publish() == PublishMode.ONLY) {
      outcome = new Outcome(Outcome.State.NOTHING_TO_PUBLISH, null, 0, 0, "no load");
      return Stage.REPORTING;
    }
    return Stage.COMPUTING;
  }

  /** Its work fails, and it says so; no-op if it has said something already. */
  void fail() {
    if (stage == Stage.BEGUN || stage == Stage.COMPUTING) {
      outcome = new Outcome(Outcome.State.FAILED, null, 0, 0, "HDFS is away");
      stage = Stage.REPORTING;
    }
  }

  void kill() {
    stage = Stage.GONE;
  }

  RunObservation observe() {
    return alive()
        ? RunObservation.running()
        : RunObservation.ended(told ? Optional.of(outcome) : Optional.empty(), "");
  }
}
