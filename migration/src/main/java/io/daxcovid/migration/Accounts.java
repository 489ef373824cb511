package io.daxcovid.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;

/** The three users: made where they are missing, with the password and the rights of today. */
record Accounts(Connection server) {
  void put(Map<Role, Account> accounts) throws SQLException {
    String database = quoted(server.getCatalog());
    for (Map.Entry<Role, Account> entry : accounts.entrySet()) {
      Account account = entry.getValue();
      run("CREATE USER IF NOT EXISTS ?@'%' IDENTIFIED BY ?", account.user(), secret(account));
      run("ALTER USER ?@'%' IDENTIFIED BY ?", account.user(), secret(account));
      run(
          "GRANT %s ON %s.* TO ?@'%%'".formatted(entry.getKey().rights(), database),
          account.user());
    }
  }

  private static String secret(Account account) {
    return account.password().reveal();
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
