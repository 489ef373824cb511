package io.daxcovid.local.testing;

import io.daxcovid.local.parts.DatabaseServer;
import io.daxcovid.local.parts.Superuser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The database of a cluster, for tests that must hold there, too.
 *
 * @param program what {@code local/testing/mysql.sh} prints
 */
record MySql(Path program) implements DatabaseServer {
  /** The property that names the program; without it the tests have the embedded default. */
  static final String PROPERTY = "dax.mysql";

  static Optional<DatabaseServer> asked() {
    return Optional.ofNullable(System.getProperty(PROPERTY)).map(Path::of).map(MySql::new);
  }

  @Override
  public List<String> installCommand(Path data) {
    List<String> command = command(data);
    command.add("--initialize");
    return command;
  }

  @Override
  public String installStatements() {
    return "";
  }

  @Override
  public List<String> serverCommand(Path data, int port, Path initFile) {
    List<String> command = command(data);
    command.addAll(
        List.of(
            "--bind-address=127.0.0.1",
            "--port=" + port,
            "--mysqlx=OFF",
            // Relative to the data folder: a socket's path must not be longer than 107 bytes.
            "--socket=mysql.sock",
            "--pid-file=mysql.pid",
            "--init-file=" + initFile,
            "--skip-name-resolve",
            "--default-time-zone=+00:00",
            "--skip-log-bin",
            "--performance-schema=OFF",
            "--innodb-buffer-pool-size=128M",
            "--innodb-redo-log-capacity=64M",
            "--innodb-flush-log-at-trx-commit=2"));
    return command;
  }

  private List<String> command(Path data) {
    List<String> command =
        new ArrayList<>(List.of(program.toString(), "--no-defaults", "--datadir=" + data));
    if (Superuser.isMe()) {
      command.add("--user=root");
    }
    return command;
  }

  @Override
  public String description() {
    return "MySQL (" + program + ")";
  }
}
