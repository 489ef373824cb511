package io.daxcovid.web.ledger;

import io.daxcovid.contract.json.Json;
import io.daxcovid.contract.run.Analysis;
import io.daxcovid.contract.run.PipelineKey;
import io.daxcovid.contract.run.RunId;
import io.daxcovid.web.load.Database;
import io.daxcovid.web.load.RunInput;
import io.daxcovid.web.load.Select;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was run, when, from what, and how it ended. */
public final class Ledger {
  private static final String RUNS =
      """
      SELECT r.run_id, r.pipeline, r.method_version, r.analysis, r.created_at,
             p.run_id IS NOT NULL AS published
      FROM run r
      LEFT JOIN publication p ON p.pipeline = r.pipeline AND p.run_id = r.run_id
      """;
  private static final String NEWEST =
      RUNS + "WHERE r.pipeline = ? ORDER BY r.created_at DESC, r.run_id LIMIT ?";
  private static final String ONE = RUNS + "WHERE r.run_id = ?";
  private static final String ATTEMPTS =
      "SELECT " + Attempt.COLUMNS + " WHERE run_id = ? ORDER BY load_id DESC";

  private final Database database;

  public Ledger(Database database) {
    this.database = database;
  }

  List<RunSummary> newest(PipelineKey pipeline, int limit) {
    return database.read(
        connection -> {
          List<RunSummary> runs = new ArrayList<>();
          for (Row row : Select.list(connection, Row::of, NEWEST, pipeline.toString(), limit)) {
            runs.add(row.summary(attempts(connection, row.runId)));
          }
          return runs;
        });
  }

  Optional<RunDetail> find(RunId run) {
    return database.read(
        connection -> {
          Optional<Row> row = Select.first(connection, Row::of, ONE, run.value());
          if (row.isEmpty()) {
            return Optional.empty();
          }
          List<Attempt> attempts = attempts(connection, run.value());
          return Optional.of(
              new RunDetail(
                  row.get().summary(attempts),
                  row.get().analysis,
                  RunInput.ofRun(connection, run.value()),
                  InputRevisions.ofRun(connection, run.value()),
                  attempts));
        });
  }

  private static List<Attempt> attempts(Connection connection, String run) throws SQLException {
    return Select.list(connection, Attempt::of, ATTEMPTS, run);
  }

  private record Row(
      String runId,
      String pipeline,
      int methodVersion,
      Analysis analysis,
      Instant createdAt,
      boolean published) {
    static Row of(ResultSet row) throws SQLException {
      return new Row(
          row.getString("run_id"),
          row.getString("pipeline"),
          row.getInt("method_version"),
          Json.read(row.getString("analysis"), Analysis.class),
          Select.instant(row, "created_at"),
          row.getBoolean("published"));
    }

    RunSummary summary(List<Attempt> attempts) {
      Optional<Attempt> newest = attempts.stream().findFirst();
      boolean complete = attempts.stream().anyMatch(one -> one.state().equals("COMPLETE"));
      return new RunSummary(
          runId,
          pipeline,
          methodVersion,
          createdAt,
          complete ? "COMPLETE" : newest.map(Attempt::state).orElse(null),
          published,
          attempts.size(),
          newest.map(Attempt::application).orElse(null),
          attempts.stream().mapToLong(Attempt::rows).filter(rows -> rows > 0).findFirst().orElse(0),
          newest.map(Attempt::startedAt).orElse(null),
          newest.map(Attempt::endedAt).orElse(null),
          newest.map(Attempt::outcome).orElse(null),
          newest.map(Attempt::message).orElse(null));
    }
  }
}
