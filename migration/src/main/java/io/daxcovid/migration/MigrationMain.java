package io.daxcovid.migration;

import io.daxcovid.settings.UnusableSettingsException;
import io.daxcovid.settings.Values;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the database, its users and its tables, or brings them up to date; to be run as often as
 * one likes. Exit code 0: done; 1: it could not be; 2: called wrongly.
 */
public final class MigrationMain {
  private static final Logger LOG = LoggerFactory.getLogger(MigrationMain.class);
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private MigrationMain() {}

  public static void main(String[] arguments) throws InterruptedException {
    System.exit(run(System.getenv()));
  }

  static int run(Map<String, String> environment) throws InterruptedException {
    MigrationSettings settings;
    try {
      Values values = MigrationSettings.PROGRAM.read(environment);
      LOG.info("Settings: {}", values);
      settings = MigrationSettings.from(values);
    } catch (UnusableSettingsException e) {
      System.err.println(e.getMessage());
      return 2;
    }
    Server server = settings.server();
    try {
      try (Connection connection = server.connect(PATIENCE)) {
        new Accounts(connection).put(settings.accounts());
      }
      migrate(settings);
      return 0;
    } catch (SQLException e) {
      System.err.printf(
          "%s does not let %s make users: %s%n",
          server.url(), server.administrator().user(), e.getMessage());
    } catch (FlywayException e) {
      System.err.printf("The tables of %s cannot be made: %s%n", server.url(), e.getMessage());
    }
    return 1;
  }

  private static void migrate(MigrationSettings settings) {
    Account migrator = settings.accounts().get(Role.MIGRATOR);
    Flyway.configure()
        .dataSource(settings.server().url(), migrator.user(), migrator.password().reveal())
        .loggers("slf4j")
        .locations("classpath:db/migration")
        .placeholders(Map.of("default_pipeline", settings.pipeline().toString()))
        .load()
        .migrate();
  }
}
