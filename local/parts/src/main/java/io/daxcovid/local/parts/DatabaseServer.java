package io.daxcovid.local.parts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A MySQL-compatible server that can be started on a data folder of its own. */
public interface DatabaseServer {
  /** Makes the server's own tables in an empty folder. */
  List<String> installCommand(Path data);

  /** What {@link #installCommand} reads from its standard input. */
  String installStatements() throws IOException;

  /**
   * @param initFile statements to run before anybody is answered
   */
  List<String> serverCommand(Path data, int port, Path initFile);

  /** For people: which one it is. */
  String description();
}
