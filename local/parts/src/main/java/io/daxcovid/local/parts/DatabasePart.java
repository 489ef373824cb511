package io.daxcovid.local.parts;

import io.daxcovid.local.process.ChildSpec;
import io.daxcovid.local.process.LogFile;
import io.daxcovid.local.process.StartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** A MySQL-compatible server with the one database of this system and its three users. */
public record DatabasePart(
    DatabaseServer server,
    PartFolder folder,
    int port,
    Account migrator,
    Account writer,
    Account reader) {
  private static final String DATABASE = "dax_covid";
  private static final int TAIL = 15;

  /** Checksums of the migrations V1 and V4 before the column lag got its quotes. */
  private static final Set<Integer> UNQUOTED = Set.of(-250801982, 2104718638);

  public static DatabasePart of(DatabaseServer server, PartFolder folder, Path secrets, int port)
      throws IOException {
    return new DatabasePart(
        server,
        folder,
        port,
        Account.migrator(secrets),
        Account.writer(secrets),
        Account.reader(secrets));
  }

  /** Makes the data folder if there is none; a crash meanwhile leaves nothing that looks done. */
  public void install() throws StartException, IOException, InterruptedException {
    Path data = folder.data();
    if (Files.exists(data)) {
      return;
    }
    Path unfinished = data.resolveSibling(data.getFileName() + ".unfinished");
    FolderRemoval.remove(unfinished);
    Files.createDirectories(unfinished);
    bootstrap(unfinished);
    Files.move(unfinished, data);
  }

  private void bootstrap(Path data) throws StartException, IOException, InterruptedException {
    LogFile log = LogFile.from(folder.log());
    Path statements = folder.log().resolveSibling("database-install.sql");
    Files.writeString(statements, server.installStatements());
    Process process =
        new ProcessBuilder(server.installCommand(data))
            .redirectInput(statements.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.file().toFile()))
            .start();
    int code = process.waitFor();
    Files.delete(statements);
    if (code != 0) {
      throw new StartException(
          "The database cannot be set up.%n%s%nIts log is %s"
              .formatted(String.join(System.lineSeparator(), log.tail(TAIL)), log.file()));
    }
  }

  public ChildSpec spec() throws IOException {
    Path initFile = migrator.passwordFile().resolveSibling("accounts.sql");
    Account.writePrivately(initFile, AccountScript.of(DATABASE, List.of(migrator, writer, reader)));
    return ChildSpec.program(
        "Database",
        server.serverCommand(folder.data(), port, initFile),
        folder.log(),
        log -> answers());
  }

  private boolean answers() {
    try (Connection connection =
        DriverManager.getConnection(url(), reader.user(), reader.password())) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  /**
   * Brings the tables up to date.
   *
   * @param defaultPipeline whose publication the views of the original show
   */
  public void migrate(String defaultPipeline) throws StartException {
    try {
      Flyway flyway =
          Flyway.configure()
              .dataSource(url(), migrator.user(), migrator.password())
              .loggers("slf4j")
              .locations("classpath:db/migration")
              .placeholders(java.util.Map.of("default_pipeline", defaultPipeline))
              .load();
      if (hasUnquotedLag(flyway)) {
        flyway.repair();
      }
      flyway.migrate();
    } catch (FlywayException e) {
      throw new StartException("The database's tables cannot be made: " + e.getMessage(), e);
    }
  }

  /** It had the same tables; only MySQL did not take it. */
  private static boolean hasUnquotedLag(Flyway flyway) {
    return Arrays.stream(flyway.info().applied())
        .map(MigrationInfo::getChecksum)
        .filter(Objects::nonNull)
        .anyMatch(UNQUOTED::contains);
  }

  public String url() {
    return "jdbc:mysql://127.0.0.1:" + port + "/" + DATABASE;
  }
}
