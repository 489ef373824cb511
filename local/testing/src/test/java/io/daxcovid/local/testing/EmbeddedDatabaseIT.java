package io.daxcovid.local.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daxcovid.local.parts.Account;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class EmbeddedDatabaseIT {
  private static EmbeddedDatabase database;

  @BeforeAll
  static void start() {
    database = EmbeddedDatabase.start();
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void it_is_the_server_that_was_asked_for() throws SQLException {
    try (Connection connection = database.connect(database.reader())) {
      String version = connection.getMetaData().getDatabaseProductVersion();
      assertThat(version.contains("MariaDB")).isEqualTo(System.getProperty("dax.mysql") == null);
    }
  }

  @Test
  void the_migrations_have_made_the_tables() throws SQLException {
    assertThat(count(database.reader(), "publication")).isZero();
  }

  @Test
  void a_database_from_before_the_first_migration_was_quoted_is_taken_over() throws Exception {
    execute(
        database.migrator(),
        "UPDATE flyway_schema_history SET checksum = -250801982 WHERE version = '1'");

    database.database().migrate(EmbeddedDatabase.DEFAULT_PIPELINE);

    assertThat(count(database.reader(), "flyway_schema_history WHERE checksum = -250801982"))
        .isZero();
  }

  @Test
  void law12_nobody_has_a_right_that_he_does_not_use() {
    assertThatThrownBy(() -> execute(database.reader(), "DELETE FROM publication"))
        .hasMessageContaining("denied");
    assertThatThrownBy(() -> execute(database.writer(), "CREATE TABLE t (a INT)"))
        .hasMessageContaining("denied");
  }

  @Test
  void law12_only_the_owner_may_read_a_password() throws Exception {
    String rights =
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(database.writer().passwordFile()));
    assertThat(rights).isEqualTo("rw-------");
  }

  @Test
  void law9_kill_9_loses_no_committed_row() throws SQLException {
    execute(database.migrator(), "CREATE TABLE kept (a INT PRIMARY KEY)");
    execute(database.writer(), "INSERT INTO kept VALUES (1)");
    database.part().kill();
    database.part().startAgain();
    assertThat(count(database.reader(), "kept")).isEqualTo(1);
  }

  @Test
  void the_server_from_maven_serves_a_machine_that_has_none() throws SQLException {
    try (EmbeddedDatabase bundled = EmbeddedDatabase.startBundled()) {
      try (Connection connection = bundled.connect(bundled.reader())) {
        assertThat(connection.getMetaData().getDatabaseProductVersion()).contains("11.4.5");
      }
    }
  }

  private static void execute(Account account, String sql) throws SQLException {
    try (Connection connection = database.connect(account);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int count(Account account, String table) throws SQLException {
    try (Connection connection = database.connect(account);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
