package io.daxcovid.spark.ledger;

import java.sql.Connection;
import java.sql.SQLException;

/** One transaction, repeated a few times when the database chose it as the victim of a deadlock. */
final class Transaction {
  private static final int ATTEMPTS = 5;
  private static final int DEADLOCK = 1213;
  private static final int LOCK_WAIT_TIMEOUT = 1205;

  /** Work that may be repeated: it has no effect outside the transaction. */
  @FunctionalInterface
  interface Work<T> {
    T run(Connection connection) throws SQLException;
  }

  private Transaction() {}

  static <T> T run(Connection connection, Work<T> work) throws SQLException {
    for (int attempt = 1; ; attempt++) {
      try {
        return once(connection, work);
      } catch (SQLException e) {
        if (attempt == ATTEMPTS || !repeatable(e)) {
          throw e;
        }
      }
    }
  }

  private static <T> T once(Connection connection, Work<T> work) throws SQLException {
    connection.setAutoCommit(false);
    boolean committed = false;
    try {
      T result = work.run(connection);
      connection.commit();
      committed = true;
      return result;
    } finally {
      if (!connection.isClosed()) {
        if (!committed) {
          connection.rollback();
        }
        connection.setAutoCommit(true);
      }
    }
  }

  private static boolean repeatable(SQLException e) {
    return e.getErrorCode() == DEADLOCK || e.getErrorCode() == LOCK_WAIT_TIMEOUT;
  }
}
