package io.daxcovid.local.command;

import io.daxcovid.local.process.Repository;
import io.daxcovid.local.state.DefaultState;
import java.nio.file.Path;
import java.util.Map;

/**
 * What {@code run_local.sh} tells: {@code DAX_HOME}, the repository, and {@code DAX_COMMAND}, how
 * the person has typed the script.
 */
record Surroundings(Map<String, String> environment, Repository repository) {
  Surroundings {
    environment = Map.copyOf(environment);
  }

  static Surroundings of(Map<String, String> environment) {
    String home = environment.getOrDefault("DAX_HOME", "");
    return new Surroundings(
        environment,
        home.isEmpty()
            ? Repository.around(Path.of(System.getProperty("user.dir")))
            : new Repository(Path.of(home)));
  }

  DefaultState defaultState() {
    return DefaultState.of(environment, repository.root());
  }

  /** How a person types this script. */
  String command() {
    return environment.getOrDefault("DAX_COMMAND", "sh run_local.sh");
  }

  /** How a person types the importer of the system in this state folder. */
  String importerCommand(Path state) {
    String command = command() + " importer";
    return state == null ? command : command + " --state " + quoted(state.toString());
  }

  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9_./~-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
