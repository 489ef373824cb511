package io.daxcovid.local.testing;

import io.daxcovid.local.parts.Account;
import io.daxcovid.local.parts.BundledDatabase;
import io.daxcovid.local.parts.DatabasePart;
import io.daxcovid.local.parts.DatabaseServer;
import io.daxcovid.local.parts.SearchPath;
import io.daxcovid.local.process.StartException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A migrated database with the three users, each with the rights it has in production. It is the
 * embedded default, or MySQL where the tests are told so ({@code -Ddax.mysql}).
 */
public record EmbeddedDatabase(TestFolder folder, DatabasePart database, EmbeddedPart part)
    implements AutoCloseable {
  public static final String DEFAULT_PIPELINE = "local/dax-covid";

  public static EmbeddedDatabase start() {
    return migrated(startEmpty());
  }

  private static EmbeddedDatabase migrated(EmbeddedDatabase embedded) {
    try {
      embedded.database().migrate(DEFAULT_PIPELINE);
      return embedded;
    } catch (StartException e) {
      embedded.close();
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /** Without any table, for tests of the migrations themselves. */
  public static EmbeddedDatabase startEmpty() {
    Optional<DatabaseServer> mysql = MySql.asked();
    return mysql.isPresent() ? startEmpty(mysql.get()) : startEmpty(SearchPath.ofThisMachine());
  }

  /** The server that Maven has fetched, whatever the machine has. */
  public static EmbeddedDatabase startBundled() {
    return migrated(startEmpty(SearchPath.empty()));
  }

  private static EmbeddedDatabase startEmpty(SearchPath machine) {
    try {
      return startEmpty(BundledDatabase.choose(machine, TestFolder.repository()));
    } catch (StartException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private static EmbeddedDatabase startEmpty(DatabaseServer server) {
    TestFolder folder = TestFolder.create();
    try {
      DatabasePart database =
          DatabasePart.of(
              server,
              folder.part("database"),
              folder.path().resolve("secrets"),
              TestFolder.freePort());
      database.install();
      return new EmbeddedDatabase(folder, database, EmbeddedPart.start(database.spec()));
    } catch (StartException | IOException e) {
      throw new IllegalStateException(e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the database was set up", e);
    }
  }

  /** {@code jdbc:mysql://127.0.0.1:<port>/dax_covid}. */
  public String url() {
    return database.url();
  }

  public Account migrator() {
    return database.migrator();
  }

  public Account writer() {
    return database.writer();
  }

  public Account reader() {
    return database.reader();
  }

  public Connection connect(Account account) throws SQLException {
    return DriverManager.getConnection(url(), account.user(), account.password());
  }

  @Override
  public void close() {
    part.close();
    folder.close();
  }
}
