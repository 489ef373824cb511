package io.daxcovid.web.load;

import io.daxcovid.contract.json.Json;
import io.daxcovid.contract.run.Analysis;
import io.daxcovid.contract.run.PipelineKey;
import io.daxcovid.contract.run.RunId;
import io.daxcovid.web.cache.SingleFlight;
import io.daxcovid.web.http.ProblemException;
import io.daxcovid.web.http.ProblemType;
import io.daxcovid.web.limit.WaitingRoom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the load that answers: the published one, or that of a given run. Known for 1 s; that of
 * the configured pipeline for 2 s, as it is looked for ahead of readers, see {@link #announce}.
 */
public final class LoadResolver {
  private static final String LOAD =
      """
      SELECT l.load_id, l.pipeline, l.run_id, r.method_version, r.analysis, p.published_at
      FROM run_load l
      JOIN run r ON r.run_id = l.run_id
      LEFT JOIN publication p ON p.load_id = l.load_id
      """;
  private static final String PUBLISHED =
      LOAD + "WHERE l.state = 'COMPLETE' AND p.pipeline = ? ORDER BY l.load_id DESC LIMIT 1";
  private static final String OF_RUN =
      LOAD
          + "WHERE l.state = 'COMPLETE' AND l.run_id = ? AND l.pipeline = ?"
          + " ORDER BY p.load_id IS NULL, l.load_id DESC LIMIT 1";

  private final Database database;
  private final PipelineKey configured;
  private final SingleFlight<Wanted, LoadRef> known;
  private final NewestLoad newest = new NewestLoad(System::nanoTime);

  public LoadResolver(Database database, PipelineKey configured, WaitingRoom room) {
    this.database = database;
    this.configured = configured;
    known = new SingleFlight<>(Duration.ofSeconds(1), room);
  }

  /**
   * @throws ProblemException if there is no data yet, the run is unknown or its rows are removed
   */
  public LoadRef resolve(Wanted wanted) {
    Optional<LoadRef> fresh = isNewest(wanted) ? newest.fresh() : Optional.empty();
    return fresh.orElseGet(() -> known.get(wanted, () -> find(wanted)));
  }

  /** Asks the database again, whatever is known. */
  public LoadRef resolveAfresh(Wanted wanted) {
    known.forget(wanted);
    if (isNewest(wanted)) {
      newest.forget();
    }
    return resolve(wanted);
  }

  /**
   * What is published now for the configured pipeline; readers get it when it is announced, or when
   * nothing has been for two seconds.
   *
   * @throws ProblemException if there is no data yet or the database does not answer
   */
  public LoadRef look() {
    return database.read(connection -> published(connection, configured));
  }

  public void announce(LoadRef load) {
    newest.see(load);
  }

  private boolean isNewest(Wanted wanted) {
    return wanted.run().isEmpty() && wanted.pipeline().equals(configured);
  }

  public PipelineKey configured() {
    return configured;
  }

  private LoadRef find(Wanted wanted) {
    LoadRef found =
        database.read(
            connection ->
                wanted.run().isPresent()
                    ? ofRun(connection, wanted.pipeline(), wanted.run().get())
                    : published(connection, wanted.pipeline()));
    return isNewest(wanted) ? newest.see(found) : found;
  }

  private LoadRef published(Connection connection, PipelineKey pipeline) throws SQLException {
    Optional<LoadRef> load = load(connection, PUBLISHED, pipeline.toString());
    if (load.isPresent()) {
      return load.get();
    }
    // The configured pipeline's row is made by its first driver, so its absence is no mistake.
    if (pipeline.equals(configured) || exists(connection, pipeline)) {
      throw ProblemException.of(
          ProblemType.NO_DATA_YET, "No run of %s has been published yet".formatted(pipeline));
    }
    throw ProblemException.of(
        ProblemType.NOT_FOUND, "There is no pipeline '%s'; see /pipelines".formatted(pipeline));
  }

  private static LoadRef ofRun(Connection connection, PipelineKey pipeline, RunId run)
      throws SQLException {
    Optional<LoadRef> load = load(connection, OF_RUN, run.value(), pipeline.toString());
    if (load.isPresent()) {
      return load.get();
    }
    Set<String> states =
        Set.copyOf(
            Select.list(
                connection,
                row -> row.getString("state"),
                "SELECT DISTINCT state FROM run_load WHERE run_id = ? AND pipeline = ?",
                run.value(),
                pipeline.toString()));
    if (states.contains("REMOVED")) {
      throw ProblemException.of(
          ProblemType.RUN_REMOVED,
          "Run %s was retired. Leave out 'run' to read the published one.".formatted(run));
    }
    throw ProblemException.of(
        ProblemType.NOT_FOUND,
        states.isEmpty()
            ? "There is no run %s of %s; see /runs".formatted(run, pipeline)
            : "Run %s has no complete result; see /runs/%s".formatted(run, run));
  }

  private static Optional<LoadRef> load(Connection connection, String sql, Object... values)
      throws SQLException {
    Optional<LoadRef> load =
        Select.first(
            connection,
            row ->
                new LoadRef(
                    row.getLong("load_id"),
                    row.getString("pipeline"),
                    row.getString("run_id"),
                    row.getInt("method_version"),
                    Json.read(row.getString("analysis"), Analysis.class),
                    Select.instant(row, "published_at"),
                    List.of()),
            sql,
            values);
    return load.isEmpty() ? load : Optional.of(withInputs(connection, load.get()));
  }

  private static LoadRef withInputs(Connection connection, LoadRef load) throws SQLException {
    return new LoadRef(
        load.loadId(),
        load.pipeline(),
        load.runId(),
        load.methodVersion(),
        load.analysis(),
        load.publishedAt(),
        RunInput.ofRun(connection, load.runId()));
  }

  private static boolean exists(Connection connection, PipelineKey pipeline) throws SQLException {
    return Select.first(
            connection,
            row -> true,
            "SELECT 1 FROM publication WHERE pipeline = ?",
            pipeline.toString())
        .isPresent();
  }

  /** What a request asks for. */
  public record Wanted(PipelineKey pipeline, Optional<RunId> run) {}
}
