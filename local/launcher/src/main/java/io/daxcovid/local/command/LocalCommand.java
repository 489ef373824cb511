package io.daxcovid.local.command;

import io.daxcovid.local.console.Console;
import io.daxcovid.local.process.StartException;
import io.daxcovid.local.result.NoResultException;
import io.daxcovid.local.source.SourceChoice;
import io.daxcovid.local.source.Sources;
import io.daxcovid.local.source.UsageException;
import io.daxcovid.local.state.StateFolder;
import io.daxcovid.local.system.Banner;
import io.daxcovid.local.system.LocalSystem;
import io.daxcovid.local.system.Started;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Runs the whole system on this machine. */
@Command(name = "sh run_local.sh")
public final class LocalCommand implements Callable<Integer> {
  @Option(names = "--once")
  private boolean once;

  @Option(names = "--cases")
  private String cases;

  @Option(names = "--prices")
  private String prices;

  @Option(names = "--port")
  private Integer port;

  @Option(names = "--state", scope = ScopeType.INHERIT)
  private Path folder;

  @Option(names = "--live")
  private boolean live;

  @Option(names = "--help")
  private boolean help;

  private final Console console;
  private final Surroundings surroundings;

  LocalCommand(Console console, Surroundings surroundings) {
    this.console = console;
    this.surroundings = surroundings;
  }

  /** Parses, runs, and turns every expected failure into one sentence and an exit code. */
  public static int execute(Map<String, String> environment, String[] arguments) {
    return line(Surroundings.of(environment)).execute(arguments);
  }

  static CommandLine line(Surroundings surroundings) {
    return new CommandLine(new LocalCommand(new Console(System.out), surroundings))
        .addSubcommand("importer", new ImporterCommand(surroundings))
        .setParameterExceptionHandler(Failures::usage)
        .setExecutionExceptionHandler(Failures::execution);
  }

  @Override
  public Integer call() throws UsageException, StartException, IOException, InterruptedException {
    if (help) {
      console.line(HelpText.read());
      return 0;
    }
    if (port != null && (port < 1 || port > 65_535)) {
      throw new UsageException("--port must be between 1 and 65535, not " + port + ".");
    }
    SourceChoice choice = SourceChoice.of(cases, prices, live);
    StateFolder state = openState();
    LocalSystem system =
        new LocalSystem(surroundings.repository(), state, console, Clock.systemUTC());
    AtomicBoolean ending = new AtomicBoolean();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(system, ending), "stop-all"));
    try (system) {
      return run(system, choice.resolve(state.path().resolve("sample")), ending);
    }
  }

  private static void end(LocalSystem system, AtomicBoolean ending) {
    ending.set(true);
    system.close();
  }

  /** The folder named by a person; null if none was. */
  Path folder() {
    return folder;
  }

  private StateFolder openState() throws StartException {
    return folder == null
        ? surroundings.defaultState().create()
        : StateFolder.open(folder.toAbsolutePath().normalize(), false);
  }

  private int run(LocalSystem system, Sources sources, AtomicBoolean ending)
      throws StartException, IOException, InterruptedException {
    if (sources.synthetic()) {
      console.loud(Banner.SYNTHETIC);
    }
    try {
      Started started =
          system.start(sources, Optional.ofNullable(port), surroundings.importerCommand(folder));
      return result(system, started, sources.synthetic());
    } catch (StartException | IOException e) {
      // While everything ends because somebody wants it, things fail because of that.
      if (ending.get()) {
        return 1;
      }
      system.keepLogs();
      throw e;
    }
  }

  private int result(LocalSystem system, Started started, boolean synthetic)
      throws StartException, InterruptedException {
    try {
      system.awaitResult(started);
    } catch (NoResultException e) {
      console.line("");
      console.line(e.getMessage());
      if (e.isForWantOfSources()) {
        console.line(
            "To see the system without them, on the synthetic sample: " + surroundings.command());
      }
      if (once) {
        system.keepLogs();
        return 1;
      }
    }
    system.summary(started);
    if (synthetic) {
      console.loud(Banner.SYNTHETIC);
    }
    if (!once) {
      system.stay();
    }
    return 0;
  }
}
