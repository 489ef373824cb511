package io.daxcovid.spark.ledger;

import io.daxcovid.contract.run.PipelineKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The one row per pipeline that says what the page shows. It only moves forward: the sequence is
 * the fence.
 *
 * <ol>
 *   <li>Lock the load's row and require COMPLETE, so that retention cannot take it away meanwhile.
 *   <li>Lock the publication to learn which load it leaves.
 *   <li>Move it by ONE statement that requires a lower sequence.
 *   <li>Note on the load left behind until when it was shown.
 * </ol>
 */
public final class Publications {
  private static final String SEED =
      "INSERT IGNORE INTO publication (pipeline, sequence) VALUES (?, 0)";
  private static final String LOCK_LOAD = "SELECT state FROM run_load WHERE load_id = ? FOR UPDATE";
  private static final String CURRENT =
      "SELECT load_id, run_id, sequence FROM publication WHERE pipeline = ?";
  private static final String MOVE =
      "UPDATE publication SET load_id = ?, run_id = ?, sequence = ?,"
          + " published_at = CURRENT_TIMESTAMP(3) WHERE pipeline = ? AND sequence < ?";
  private static final String LEAVE =
      "UPDATE run_load SET published_until = CURRENT_TIMESTAMP(3) WHERE load_id = ?";

  private final Connection connection;

  public Publications(Connection connection) {
    this.connection = connection;
  }

  /** "No data yet", unless the pipeline has a row already. */
  public void seed(PipelineKey pipeline) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SEED)) {
      statement.setString(1, pipeline.toString());
      statement.executeUpdate();
    }
  }

  public Publishing publish(PipelineKey pipeline, Load load, long sequence) throws SQLException {
    return Transaction.run(
        connection,
        c -> {
          String state = lock(load.id());
          if (!state.equals("COMPLETE")) {
            return new Publishing(Publishing.Result.LOAD_GONE, 0);
          }
          Shown before = current(pipeline, " FOR UPDATE");
          if (move(pipeline, load, sequence)) {
            leave(before.load(), load.id());
            return new Publishing(Publishing.Result.PUBLISHED, sequence);
          }
          return new Publishing(
              before.isBy(load, sequence)
                  ? Publishing.Result.PUBLISHED_BEFORE
                  : Publishing.Result.SUPERSEDED,
              before.sequence());
        });
  }

  /** The sequence of what is shown; 0 = no data yet. */
  public long sequence(PipelineKey pipeline) throws SQLException {
    return current(pipeline, "").sequence();
  }

  private record Shown(Long load, String run, long sequence) {
    /** Two writers may have chosen the same sequence; only one of them got here first. */
    boolean isBy(Load published, long decision) {
      return sequence == decision && published.run().value().equals(run);
    }
  }

  private String lock(long load) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(LOCK_LOAD)) {
      statement.setLong(1, load);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getString(1) : "gone";
      }
    }
  }

  private Shown current(PipelineKey pipeline, String lock) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(CURRENT + lock)) {
      statement.setString(1, pipeline.toString());
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          throw new SQLException("The publication of " + pipeline + " was never seeded");
        }
        return new Shown(row.getObject(1, Long.class), row.getString(2), row.getLong(3));
      }
    }
  }

  private boolean move(PipelineKey pipeline, Load load, long sequence) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(MOVE)) {
      statement.setLong(1, load.id());
      statement.setString(2, load.run().value());
      statement.setLong(3, sequence);
      statement.setString(4, pipeline.toString());
      statement.setLong(5, sequence);
      return statement.executeUpdate() == 1;
    }
  }

  private void leave(Long left, long shown) throws SQLException {
    if (left == null || left == shown) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(LEAVE)) {
      statement.setLong(1, left);
      statement.executeUpdate();
    }
  }
}
