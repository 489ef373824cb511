package io.daxcovid.spark.ledger;

import io.daxcovid.contract.run.JobRequest;
import io.daxcovid.contract.run.Outcome;
import io.daxcovid.contract.run.RunId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * The life of one driver start in {@code run_load}: OPEN, then COMPLETE, REUSED or FAILED. Each end
 * is one statement that requires OPEN, so a load that was swept meanwhile can end no more.
 */
public final class Loads {
  private static final String OPEN =
      "INSERT INTO run_load (run_id, pipeline, attempt, sequence, application, state, deadline_at)"
          + " VALUES (?, ?, ?, ?, ?, 'OPEN', CURRENT_TIMESTAMP(3) + INTERVAL ? SECOND)";
  private static final String NEWEST_COMPLETE =
      "SELECT load_id, row_count FROM run_load WHERE run_id = ? AND state = 'COMPLETE'"
          + " ORDER BY load_id DESC LIMIT 1";
  private static final String END =
      "UPDATE run_load SET state = ?, row_count = ?, message = ?, ended_at = CURRENT_TIMESTAMP(3)"
          + " WHERE load_id = ? AND state = 'OPEN'";
  private static final String STATE = "SELECT state FROM run_load WHERE load_id = ?";
  private static final String OUTCOME =
      "UPDATE run_load SET outcome = ?, message = ? WHERE load_id = ?";
  private static final int LONGEST_MESSAGE = 1000;

  private final Connection connection;

  public Loads(Connection connection) {
    this.connection = connection;
  }

  /** Opens a load under a fresh id; its deadline is by the database's clock. */
  public long open(JobRequest request) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(OPEN, Statement.RETURN_GENERATED_KEYS)) {
      statement.setString(1, request.runId().value());
      statement.setString(2, request.pipeline().toString());
      statement.setLong(3, request.attempt());
      statement.setLong(4, request.sequence());
      statement.setString(5, request.name());
      statement.setLong(6, request.deadline().toSeconds());
      statement.executeUpdate();
      try (ResultSet keys = statement.getGeneratedKeys()) {
        keys.next();
        return keys.getLong(1);
      }
    }
  }

  public Optional<Load> newestComplete(RunId run) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(NEWEST_COMPLETE)) {
      statement.setString(1, run.value());
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(new Load(row.getLong(1), run, row.getLong(2)))
            : Optional.empty();
      }
    }
  }

  /**
   * @throws LoadClosedException if the load was swept: whoever swept it holds it for abandoned
   */
  public Load complete(long load, RunId run, long rows) throws SQLException {
    requireEnd(load, "COMPLETE", rows);
    return new Load(load, run, rows);
  }

  /** This attempt wrote nothing, because an earlier load of the run was complete. */
  public void reuse(long load) throws SQLException {
    requireEnd(load, "REUSED", 0);
  }

  /** Its rows are deleted by {@link Retention}. A load that has ended stays as it is. */
  public void fail(long load, Outcome outcome) throws SQLException {
    end(load, "FAILED", 0, outcome.message());
    note(load, outcome);
  }

  /** What came of the attempt, for people. */
  public void note(long load, Outcome outcome) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(OUTCOME)) {
      statement.setString(1, outcome.state().name());
      statement.setString(2, shortened(outcome.message()));
      statement.setLong(3, load);
      statement.executeUpdate();
    }
  }

  private void requireEnd(long load, String state, long rows) throws SQLException {
    if (!end(load, state, rows, null)) {
      throw new LoadClosedException(load, stateOf(load));
    }
  }

  private boolean end(long load, String state, long rows, String message) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(END)) {
      statement.setString(1, state);
      statement.setLong(2, rows);
      statement.setString(3, shortened(message));
      statement.setLong(4, load);
      return statement.executeUpdate() == 1;
    }
  }

  private String stateOf(long load) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(STATE)) {
      statement.setLong(1, load);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getString(1) : "gone";
      }
    }
  }

  private static String shortened(String message) {
    return message == null || message.length() <= LONGEST_MESSAGE
        ? message
        : message.substring(0, LONGEST_MESSAGE);
  }
}
