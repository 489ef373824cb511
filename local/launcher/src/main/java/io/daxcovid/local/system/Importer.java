package io.daxcovid.local.system;

import io.daxcovid.local.process.Repository;
import io.daxcovid.local.process.StartException;
import io.daxcovid.local.state.Endpoints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A second importer that a person runs in the foreground. */
public record Importer(Repository repository, Endpoints endpoints) {
  /**
   * @return its exit code
   */
  public int run(List<String> arguments) throws StartException, IOException, InterruptedException {
    List<String> command = new ArrayList<>(Programs.importerProgram(repository).command());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().putAll(endpoints.variables());
    return builder.start().waitFor();
  }
}
