package io.daxcovid.spark.job;

import io.daxcovid.contract.run.JobRequest;
import io.daxcovid.contract.run.MethodVersion;
import io.daxcovid.contract.run.Outcome;
import io.daxcovid.contract.run.Outcome.State;
import io.daxcovid.contract.run.PublishMode;
import io.daxcovid.spark.ledger.DatabaseAccess;
import io.daxcovid.spark.ledger.Load;
import io.daxcovid.spark.ledger.Loads;
import io.daxcovid.spark.ledger.Publications;
import io.daxcovid.spark.ledger.Publishing;
import io.daxcovid.spark.ledger.Retention;
import io.daxcovid.spark.ledger.Runs;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One driver start, from the decision that it was given to an outcome:
 *
 * <ol>
 *   <li>refuse another method version
 *   <li>enter the run into the ledger and open a load
 *   <li>take the ledger's complete load of the run, else make one and complete it
 *   <li>publish it behind the fence
 *   <li>sweep and retire what the pipeline needs no more
 * </ol>
 *
 * <p>Killed between any two steps, nothing is lost: the next attempt begins at the top and finds
 * what is there. Every step has a connection of its own, since hours may lie between two of them.
 */
final class Attempt {
  private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

  private final JobRequest request;
  private final DatabaseAccess database;
  private final LoadMaker maker;
  private final BooleanSupplier stopping;

  Attempt(JobRequest request, DatabaseAccess database, LoadMaker maker, BooleanSupplier stopping) {
    this.request = request;
    this.database = database;
    this.maker = maker;
    this.stopping = stopping;
  }

  /** Never throws an exception: whatever went wrong is an outcome. */
  Outcome run() {
    if (request.methodVersion() != MethodVersion.CURRENT) {
      return methodVersionMismatch();
    }
    OptionalLong opened = OptionalLong.empty();
    try {
      opened = open();
      return opened.isEmpty() ? nothingToPublish() : end(opened.getAsLong());
    } catch (Exception e) {
      return failed(opened, e);
    }
  }

  /** Empty if the run is unknown and there is only something to publish. */
  private OptionalLong open() throws SQLException {
    try (Connection connection = database.open()) {
      new Publications(connection).seed(request.pipeline());
      Runs runs = new Runs(connection);
      if (!runs.known(request.runId())) {
        if (request.publish() == PublishMode.ONLY) {
          return OptionalLong.empty();
        }
        runs.record(request, maker.inputs(request));
      }
      return OptionalLong.of(new Loads(connection).open(request));
    }
  }

  private Outcome end(long opened) throws SQLException {
    Optional<Load> load = reuse(opened);
    if (load.isEmpty() && request.publish() != PublishMode.ONLY) {
      load = Optional.of(make(opened));
    }
    Outcome outcome = load.isEmpty() ? nothingToPublish() : publish(load.get());
    note(opened, outcome);
    tidy();
    return outcome;
  }

  private Optional<Load> reuse(long opened) throws SQLException {
    if (request.recompute() && request.publish() != PublishMode.ONLY) {
      return Optional.empty();
    }
    try (Connection connection = database.open()) {
      Loads loads = new Loads(connection);
      Optional<Load> complete = loads.newestComplete(request.runId());
      if (complete.isPresent()) {
        LOG.info("Load {} of run {} is complete already", complete.get().id(), request.runId());
        loads.reuse(opened);
      }
      return complete;
    }
  }

  private Load make(long opened) throws SQLException {
    long rows = maker.make(request, opened);
    try (Connection connection = database.open()) {
      return new Loads(connection).complete(opened, request.runId(), rows);
    }
  }

  private Outcome publish(Load load) throws SQLException {
    try (Connection connection = database.open()) {
      Publications publications = new Publications(connection);
      if (request.publish() == PublishMode.NEVER) {
        return new Outcome(
            State.COMPLETE,
            load.id(),
            load.rows(),
            publications.sequence(request.pipeline()),
            "Complete; not published, as asked");
      }
      return outcome(load, publications.publish(request.pipeline(), load, request.sequence()));
    }
  }

  private static Outcome outcome(Load load, Publishing publishing) {
    long sequence = publishing.sequence();
    State state =
        switch (publishing.result()) {
          case PUBLISHED, PUBLISHED_BEFORE -> State.PUBLISHED;
          case SUPERSEDED -> State.SUPERSEDED;
          case LOAD_GONE -> State.FAILED;
        };
    String message =
        switch (publishing.result()) {
          case PUBLISHED -> "Published";
          case PUBLISHED_BEFORE -> "Had been published before";
          case SUPERSEDED -> "A later decision, %d, has been published".formatted(sequence);
          case LOAD_GONE -> "Load %d was retired meanwhile; try again".formatted(load.id());
        };
    return new Outcome(state, load.id(), load.rows(), sequence, message);
  }

  private void note(long opened, Outcome outcome) throws SQLException {
    try (Connection connection = database.open()) {
      Loads loads = new Loads(connection);
      if (outcome.succeeded()) {
        loads.note(opened, outcome);
      } else {
        loads.fail(opened, outcome);
      }
    }
  }

  /** The result is out: what goes wrong here is left to the next attempt. */
  private void tidy() {
    try (Connection connection = database.open()) {
      new Retention(connection).apply(request.pipeline());
    } catch (SQLException e) {
      LOG.warn("Old loads of {} were not removed: {}", request.pipeline(), Words.of(e));
    }
  }

  private Outcome failed(OptionalLong opened, Exception failure) {
    // Whatever breaks while the program is being stopped breaks for that reason.
    String words =
        stopping.getAsBoolean() ? "Stopped by a signal before its end" : Words.of(failure);
    State state = Outage.caused(failure) ? State.UNAVAILABLE : State.FAILED;
    Outcome outcome = new Outcome(state, null, 0, 0, words);
    if (LOG.isDebugEnabled()) {
      LOG.debug("{} failed: {}", request.name(), Words.trace(failure));
    }
    if (opened.isPresent()) {
      try {
        note(opened.getAsLong(), outcome);
      } catch (SQLException e) {
        LOG.warn("The ledger does not know of the failure: {}", Words.of(e));
      }
    }
    return outcome;
  }

  private Outcome nothingToPublish() {
    return new Outcome(
        State.NOTHING_TO_PUBLISH,
        null,
        0,
        0,
        "The ledger has no complete load of run %s; it was never computed, or has been removed"
            .formatted(request.runId()));
  }

  private Outcome methodVersionMismatch() {
    return new Outcome(
        State.METHOD_VERSION_MISMATCH,
        null,
        0,
        0,
        "This job computes by method version %d, it was told %d; deploy job and controller together"
            .formatted(MethodVersion.CURRENT, request.methodVersion()));
  }
}
