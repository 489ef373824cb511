package io.daxcovid.web.load;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.daxcovid.web.http.ProblemException;
import io.daxcovid.web.http.ProblemType;
import io.daxcovid.web.limit.WaitingRoom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Read-only transactions on the results. Starts without the database and waits for it. */
public final class Database implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);
  private static final Set<String> MISSING_SCHEMA = Set.of("42S02", "42000", "3D000");

  // Answers are computed while their connection is held, so this bounds the computing, too.
  private static final int MOST_AT_WORK = 8;

  private final HikariDataSource pool;
  private final WaitingRoom room;
  private final AtomicBoolean away = new AtomicBoolean();

  /**
   * @param room where those wait who have no connection yet
   */
  public Database(DatabaseConfig config, WaitingRoom room) {
    this.room = room;
    HikariConfig hikari = new HikariConfig();
    hikari.setPoolName("results");
    hikari.setJdbcUrl(config.url());
    hikari.setUsername(config.user());
    hikari.setPassword(config.password().reveal());
    hikari.setReadOnly(true);
    hikari.setAutoCommit(false);
    hikari.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
    hikari.setMaximumPoolSize(MOST_AT_WORK);
    hikari.setMinimumIdle(1);
    hikari.setInitializationFailTimeout(-1);
    hikari.setConnectionTimeout(2_000);
    hikari.setValidationTimeout(1_000);
    hikari.addDataSourceProperty("connectTimeout", "2000");
    hikari.addDataSourceProperty("socketTimeout", "10000");
    hikari.addDataSourceProperty("connectionTimeZone", "UTC");
    hikari.addDataSourceProperty("forceConnectionTimeZoneToSession", "true");
    hikari.addDataSourceProperty("useLocalSessionState", "true");
    hikari.addDataSourceProperty("cachePrepStmts", "true");
    pool = new HikariDataSource(hikari);
  }

  /**
   * Everything the reading sees is one state of the database, that of its first statement.
   *
   * @throws ProblemException if the database does not answer, or too many ask it
   */
  public <T> T read(Reading<T> reading) {
    return room.within(() -> transaction(reading));
  }

  private <T> T transaction(Reading<T> reading) {
    try (Connection connection = pool.getConnection()) {
      try {
        T value = reading.from(connection);
        if (away.compareAndSet(true, false)) {
          LOG.info("The database is back");
        }
        return value;
      } finally {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw problem(e);
    }
  }

  @Override
  public void close() {
    pool.close();
  }

  private ProblemException problem(SQLException e) {
    if (e instanceof SQLTimeoutException) {
      LOG.warn("A statement took too long and was given up: {}", e.getMessage());
      return ProblemException.of(ProblemType.TOO_SLOW, "Nothing is lost. Try again in a moment.");
    }
    boolean atWork = pool.getHikariPoolMXBean().getActiveConnections() > 0;
    if (e instanceof SQLTransientConnectionException && atWork) {
      return WaitingRoom.full();
    }
    return away(e);
  }

  /** Says it once: every request notices, and they are many. */
  private ProblemException away(SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    boolean notSetUp = MISSING_SCHEMA.contains(state);
    if (away.compareAndSet(false, true)) {
      LOG.warn(
          notSetUp
              ? "The results cannot be read, are the migrations applied? {}"
              : "The database does not answer: {}",
          e.getMessage());
    }
    return ProblemException.of(
        ProblemType.DATABASE_UNAVAILABLE,
        notSetUp
            ? "The database is not set up yet. Try again soon."
            : "Nothing is lost. Try again in a moment.");
  }

  /** Statements of one transaction. */
  @FunctionalInterface
  public interface Reading<T> {
    T from(Connection connection) throws SQLException;
  }
}
