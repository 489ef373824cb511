package io.daxcovid.spark.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Writes result rows under one load, in batches. Every batch is a transaction that first makes sure
 * that the load is still OPEN and keeps it so until the commit, hence no row ever appears under a
 * load that was swept or completed.
 */
public final class LoadWriter implements AutoCloseable {
  private static final String STILL_OPEN =
      "SELECT state FROM run_load WHERE load_id = ? LOCK IN SHARE MODE";
  private static final int BATCH = 5000;

  private final Connection connection;
  private final long load;
  private final Map<ResultTable, PreparedStatement> inserts = new EnumMap<>(ResultTable.class);
  private int waiting;
  private long written;

  /** Takes the connection over and closes it. */
  public LoadWriter(Connection connection, long load) throws SQLException {
    this.connection = connection;
    this.load = load;
    connection.setAutoCommit(false);
  }

  public void write(ResultRow row) throws SQLException {
    PreparedStatement insert = insert(row.table());
    insert.setLong(1, load);
    List<Object> values = row.values();
    for (int i = 0; i < values.size(); i++) {
      insert.setObject(i + 2, values.get(i));
    }
    insert.addBatch();
    waiting++;
    if (waiting >= BATCH) {
      flush();
    }
  }

  /** Commits what is waiting; rows written so far. */
  public long flush() throws SQLException {
    if (waiting > 0) {
      requireOpen();
      for (PreparedStatement insert : inserts.values()) {
        insert.executeBatch();
      }
      connection.commit();
      written += waiting;
      waiting = 0;
    }
    return written;
  }

  /** Closing without a flush drops what is waiting. */
  @Override
  public void close() throws SQLException {
    connection.rollback();
    connection.close();
  }

  private PreparedStatement insert(ResultTable table) throws SQLException {
    PreparedStatement insert = inserts.get(table);
    if (insert == null) {
      insert = connection.prepareStatement(table.insert());
      inserts.put(table, insert);
    }
    return insert;
  }

  private void requireOpen() throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(STILL_OPEN)) {
      statement.setLong(1, load);
      try (ResultSet row = statement.executeQuery()) {
        String state = row.next() ? row.getString(1) : "gone";
        if (!state.equals("OPEN")) {
          throw new LoadClosedException(load, state);
        }
      }
    }
  }
}
