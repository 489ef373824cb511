package io.daxcovid.importer;

import io.daxcovid.importer.config.ImporterConfig;
import io.daxcovid.importer.cycle.Console;
import io.daxcovid.settings.UnusableSettingsException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Entry point. Exit code 0: done; 1: something was refused or away; 2: called wrongly. */
public final class ImporterMain {
  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int WRONG_CALL = 2;

  private ImporterMain() {}

  public static void main(String[] arguments) throws InterruptedException {
    int code = run(List.of(arguments), new Console(System.out, System.err));
    // Daemon threads of the HDFS client may not keep the program alive.
    System.exit(code);
  }

  static int run(List<String> words, Console console) throws InterruptedException {
    try {
      Optional<Command> command = Command.parse(words);
      if (command.isEmpty()) {
        console.attention().println(Command.USAGE);
        return WRONG_CALL;
      }
      ImporterConfig config = ImporterConfig.from(System.getenv());
      Invocation invocation = new Invocation(config, console, Clock.systemUTC());
      return invocation.run(command.get()) ? DONE : FAILED;
    } catch (UnusableSettingsException | IllegalArgumentException e) {
      console.attention().println(e.getMessage());
      return WRONG_CALL;
    }
  }
}
