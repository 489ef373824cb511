package io.daxcovid.spark.ledger;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * How to reach the database as the writer. It travels to the executors, so it names the password's
 * file and never holds the password.
 */
public record DatabaseAccess(String url, String user, String passwordFile) implements Serializable {

  /**
   * A connection in READ COMMITTED (every statement sees what is committed when it begins), in UTC.
   *
   * @throws SQLException saying where the database was looked for
   */
  public Connection open() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password());
    properties.setProperty("rewriteBatchedStatements", "true");
    properties.setProperty("connectTimeout", "10000");
    properties.setProperty("socketTimeout", "300000");
    properties.setProperty("sessionVariables", "time_zone='+00:00'");
    properties.setProperty("connectionTimeZone", "UTC");
    try {
      Connection connection = DriverManager.getConnection(url, properties);
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      return connection;
    } catch (SQLException e) {
      throw new SQLException(
          "Cannot open the database %s as %s: %s"
              .formatted(address(), user, e.getMessage().lines().findFirst().orElse("")),
          e.getSQLState(),
          e.getErrorCode(),
          e);
    }
  }

  /** The URL without its parameters. */
  String address() {
    int parameters = url.indexOf('?');
    return parameters < 0 ? url : url.substring(0, parameters);
  }

  private String password() throws SQLException {
    try {
      return Files.readString(Path.of(passwordFile)).strip();
    } catch (IOException e) {
      throw new SQLException(
          "Cannot read the password of %s from %s (%s)"
              .formatted(user, passwordFile, e.getClass().getSimpleName()),
          e);
    }
  }
}
