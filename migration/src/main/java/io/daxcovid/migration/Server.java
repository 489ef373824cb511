package io.daxcovid.migration;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database server as its administrator sees it, who makes the database where there is none. */
record Server(String url, Account administrator) {
  private static final Logger LOG = LoggerFactory.getLogger(Server.class);
  private static final long PAUSE_SECONDS = 2;

  /** SQL states of that class mean that nobody answers, or not yet. */
  private static final String NO_CONNECTION = "08";

  /** Waits while nobody answers: the server may be starting. */
  Connection connect(Duration patience) throws SQLException, InterruptedException {
    Instant end = Instant.now().plus(patience);
    boolean told = false;
    while (true) {
      try {
        return DriverManager.getConnection(url, properties());
      } catch (SQLException e) {
        if (!isAway(e) || Instant.now().isAfter(end)) {
          throw e;
        }
        if (!told) {
          LOG.info("waiting for {}: {}", url, e.getMessage());
          told = true;
        }
        TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
      }
    }
  }

  private static boolean isAway(SQLException e) {
    return e.getSQLState() != null && e.getSQLState().startsWith(NO_CONNECTION);
  }

  private Properties properties() {
    Properties properties = new Properties();
    properties.putAll(
        Map.of(
            "user", administrator.user(),
            "password", administrator.password().reveal(),
            "createDatabaseIfNotExist", "true"));
    return properties;
  }
}
