package io.daxcovid.local.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A MariaDB that can be started.
 *
 * @param program the server
 * @param scripts the folder with the statements that make its own tables
 * @param base the folder of an unpacked distribution; none for the machine's own
 */
public record MariaDb(Path program, Path scripts, Optional<Path> base) implements DatabaseServer {
  private static final String SYSTEM_TABLES = "_system_tables.sql";

  /** The machine's own, where it has one with all that is needed. */
  public static Optional<MariaDb> of(SearchPath machine) {
    return machine
        .find("mariadbd")
        .flatMap(
            program ->
                scripts(real(program).getParent().resolveSibling("share"))
                    .map(scripts -> new MariaDb(program, scripts, Optional.empty())));
  }

  /** One that lies in a folder of its own. */
  static Optional<MariaDb> unpacked(Path base) {
    return scripts(base.resolve("share"))
        .map(scripts -> new MariaDb(base.resolve("bin/mariadbd"), scripts, Optional.of(base)));
  }

  private static Path real(Path program) {
    try {
      return program.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + program, e);
    }
  }

  private static Optional<Path> scripts(Path share) {
    return Stream.of(share, share.resolve("mysql"), share.resolve("mariadb"))
        .filter(folder -> script(folder, SYSTEM_TABLES).isPresent())
        .findFirst();
  }

  /** Their names begin with mysql up to version 10 and with mariadb from 11 on. */
  private static Optional<Path> script(Path folder, String ending) {
    return Stream.of("mysql", "mariadb")
        .map(prefix -> folder.resolve(prefix + ending))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /** What {@code mariadb-install-db} feeds to the server, less help texts and test database. */
  @Override
  public String installStatements() throws IOException {
    StringBuilder statements = new StringBuilder();
    statements.append("CREATE DATABASE IF NOT EXISTS mysql;\nUSE mysql;\n");
    // Root only through the socket, only for this operating system's root.
    statements.append("SET @auth_root_socket='root';\n");
    for (String ending :
        List.of(SYSTEM_TABLES, "_performance_tables.sql", "_system_tables_data.sql")) {
      Path file =
          script(scripts, ending)
              .orElseThrow(() -> new IOException("no *" + ending + " in " + scripts));
      statements.append(Files.readString(file)).append('\n');
    }
    return statements.toString();
  }

  @Override
  public List<String> installCommand(Path data) {
    List<String> command = new ArrayList<>(List.of(program.toString(), "--no-defaults"));
    command.addAll(common(data));
    command.addAll(List.of("--bootstrap", "--silent-startup", "--log-warnings=0"));
    return command;
  }

  @Override
  public List<String> serverCommand(Path data, int port, Path initFile) {
    List<String> command = new ArrayList<>(List.of(program.toString(), "--no-defaults"));
    command.addAll(common(data));
    command.addAll(
        List.of(
            "--bind-address=127.0.0.1",
            "--port=" + port,
            // Relative to the data folder: a socket's path must not be longer than 107 bytes.
            "--socket=mariadb.sock",
            "--pid-file=mariadb.pid",
            "--init-file=" + initFile,
            "--skip-name-resolve",
            "--character-set-server=utf8mb4",
            "--default-time-zone=+00:00",
            // As MySQL has it, so that nothing works here that fails there.
            "--sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
                + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION",
            "--innodb-buffer-pool-size=128M",
            // A killed process loses nothing by this; only a machine without power would.
            "--innodb-flush-log-at-trx-commit=2"));
    return command;
  }

  private List<String> common(Path data) {
    List<String> options = new ArrayList<>();
    base.ifPresent(folder -> options.add("--basedir=" + folder));
    options.add("--datadir=" + data);
    if (Superuser.isMe()) {
      options.add("--user=root");
    }
    return options;
  }

  @Override
  public String description() {
    return base.isPresent() ? "MariaDB (from Maven)" : "MariaDB (" + program + ")";
  }
}
