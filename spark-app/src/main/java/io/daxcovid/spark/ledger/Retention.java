package io.daxcovid.spark.ledger;

import io.daxcovid.contract.run.PipelineKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Deletes what a pipeline needs no more. Three steps that any number of drivers may do at once, and
 * that a crash may cut anywhere:
 *
 * <ol>
 *   <li>sweep: loads OPEN past their deadline and decided before what is shown become SWEPT
 *   <li>retire: complete loads become REMOVED, except the newest, the one shown, and any that was
 *       shown within the last hour (somebody may still be reading it)
 *   <li>clear: rows of FAILED, SWEPT and REMOVED loads are deleted in chunks
 * </ol>
 */
public final class Retention {
  /** Complete loads that are kept whatever happens. */
  public static final int KEPT = 5;

  private static final List<String> TABLES =
      List.of(
          "result_correlation",
          "result_best",
          "result_family",
          "result_case",
          "result_index",
          "result_area");
  private static final String ABANDONED =
      "SELECT l.load_id FROM run_load l JOIN publication p ON p.pipeline = l.pipeline"
          + " WHERE l.pipeline = ? AND l.state = 'OPEN' AND l.sequence < p.sequence"
          + " AND l.deadline_at < CURRENT_TIMESTAMP(3)";
  private static final String SWEEP =
      "UPDATE run_load SET state = 'SWEPT', message = 'Not ended by its deadline',"
          + " ended_at = CURRENT_TIMESTAMP(3) WHERE load_id = ? AND state = 'OPEN'";
  private static final String COMPLETE =
      "SELECT load_id FROM run_load WHERE pipeline = ? AND state = 'COMPLETE'"
          + " ORDER BY load_id DESC";
  private static final String LOCK = "SELECT load_id FROM run_load WHERE load_id = ? FOR UPDATE";
  private static final String RETIRE =
      "UPDATE run_load SET state = 'REMOVED' WHERE load_id = ? AND state = 'COMPLETE'"
          + " AND (published_until IS NULL"
          + " OR published_until < CURRENT_TIMESTAMP(3) - INTERVAL 1 HOUR)";
  private static final String SHOWN = "SELECT load_id FROM publication WHERE load_id = ?";
  private static final String UNCLEARED =
      "SELECT load_id FROM run_load WHERE pipeline = ? AND cleared_at IS NULL"
          + " AND state IN ('FAILED', 'SWEPT', 'REMOVED')";
  private static final String CLEARED =
      "UPDATE run_load SET cleared_at = CURRENT_TIMESTAMP(3) WHERE load_id = ?";
  private static final int CHUNK = 5000;

  private final Connection connection;

  public Retention(Connection connection) {
    this.connection = connection;
  }

  public void apply(PipelineKey pipeline) throws SQLException {
    sweep(pipeline);
    retire(pipeline);
    clear(pipeline);
  }

  void sweep(PipelineKey pipeline) throws SQLException {
    for (long load : loads(ABANDONED, pipeline.toString())) {
      update(SWEEP, load);
    }
  }

  void retire(PipelineKey pipeline) throws SQLException {
    List<Long> complete = loads(COMPLETE, pipeline.toString());
    for (long load : complete.subList(Math.min(KEPT, complete.size()), complete.size())) {
      // The lock first: a publisher of this load either has committed, and is seen, or must wait.
      Transaction.run(
          connection,
          c -> {
            loads(LOCK, load);
            return loads(SHOWN, load).isEmpty() ? update(RETIRE, load) : 0;
          });
    }
  }

  void clear(PipelineKey pipeline) throws SQLException {
    for (long load : loads(UNCLEARED, pipeline.toString())) {
      for (String table : TABLES) {
        String chunk = "DELETE FROM " + table + " WHERE load_id = ? LIMIT " + CHUNK;
        while (Transaction.run(connection, c -> update(chunk, load)) == CHUNK) {
          // Short transactions, so that nobody waits long for a lock.
        }
      }
      update(CLEARED, load);
    }
  }

  private List<Long> loads(String query, Object parameter) throws SQLException {
    List<Long> loads = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setObject(1, parameter);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          loads.add(rows.getLong(1));
        }
      }
    }
    return loads;
  }

  private int update(String statementText, long load) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(statementText)) {
      statement.setLong(1, load);
      return statement.executeUpdate();
    }
  }
}
