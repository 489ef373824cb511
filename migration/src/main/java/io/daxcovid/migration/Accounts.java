package io.daxcovid.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;

/** The three users: made where they are missing, with the password and the rights of today. */
record Accounts(Connection server) {
  private static final int NO_SUCH_USER = 1396;

  void put(Map<Role, Account> accounts) throws SQLException {
    String database = quoted(server.getCatalog());
    for (Map.Entry<Role, Account> entry : accounts.entrySet()) {
      Account account = entry.getValue();
      put(account);
      run(
          "GRANT %s ON %s.* TO ?@'%%'".formatted(entry.getKey().rights(), database),
          account.user());
    }
  }

  /**
   * Changed if it is there, else made: MySQL lets nobody make a user, not even IF NOT EXISTS, whose
   * name a view bears, unless he may take over the views of others.
   */
  private void put(Account account) throws SQLException {
    String password = account.password().reveal();
    try {
      run("ALTER USER ?@'%' IDENTIFIED BY ?", account.user(), password);
    } catch (SQLException e) {
      if (e.getErrorCode() != NO_SUCH_USER) {
        throw e;
      }
      run("CREATE USER IF NOT EXISTS ?@'%' IDENTIFIED BY ?", account.user(), password);
    }
  }

  /** The driver fills in the values itself, quoted: the server takes none in such statements. */
  private void run(String sql, String... values) throws SQLException {
    try (PreparedStatement statement = server.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      statement.execute();
    }
  }

  /** In a grant, an underscore would stand for any letter. */
  private static String quoted(String database) {
    return "`" + database.replace("`", "``").replace("_", "\\_") + "`";
  }
}
