package io.daxcovid.local.command;

import io.daxcovid.local.process.StartException;
import io.daxcovid.local.state.Endpoints;
import io.daxcovid.local.state.StateFolder;
import io.daxcovid.local.system.Importer;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The importer by hand, against the running system. */
@Command(name = "importer")
final class ImporterCommand implements Callable<Integer> {
  @Parameters(paramLabel = "once | list | show <id> | accept <id> | reject <id>", arity = "1..*")
  private List<String> arguments;

  @ParentCommand private LocalCommand launcher;

  private final Surroundings surroundings;

  ImporterCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws StartException, IOException, InterruptedException {
    Path state = runningState();
    try {
      return new Importer(surroundings.repository(), Endpoints.read(state)).run(arguments);
    } catch (NoSuchFileException e) {
      throw new StartException("The system in " + state + " is still starting: try again soon.", e);
    }
  }

  private Path runningState() throws StartException, IOException {
    Path folder = launcher.folder();
    if (folder == null) {
      return surroundings
          .defaultState()
          .running()
          .orElseThrow(
              () ->
                  new StartException(
                      "No system is running: start one with `sh run_local.sh`, or name the folder"
                          + " of one by --state."));
    }
    Path state = folder.toAbsolutePath().normalize();
    if (!StateFolder.inUse(state)) {
      throw new StartException("No system is running in " + state + ".");
    }
    return state;
  }
}
