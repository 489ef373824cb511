package io.daxcovid.local.parts;

import java.util.List;

/**
 * What the server runs before it answers anybody, at every start: one statement a line, and each
 * may be repeated.
 */
final class AccountScript {
  private AccountScript() {}

  static String of(String database, List<Account> accounts) {
    StringBuilder script = new StringBuilder();
    script.append("CREATE DATABASE IF NOT EXISTS ").append(database).append(";\n");
    for (Account account : accounts) {
      String name = "'" + account.user() + "'@'127.0.0.1'";
      String identified = name + " IDENTIFIED BY '" + account.password() + "';\n";
      script.append("CREATE USER IF NOT EXISTS ").append(identified);
      script.append("ALTER USER ").append(identified);
      script
          .append("GRANT ")
          .append(String.join(", ", account.rights()))
          .append(" ON ")
          .append(database)
          .append(".* TO ")
          .append(name)
          .append(";\n");
    }
    return script.toString();
  }
}
