package io.daxcovid.importer;

import io.daxcovid.importer.config.ImporterConfig;
import io.daxcovid.importer.cycle.Console;
import io.daxcovid.settings.UnusableSettingsException;
import io.daxcovid.settings.Values;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Entry point. Exit code 0: done; 1: something was refused or away; 2: called wrongly. */
public final class ImporterMain {
  private static final Logger LOG = LoggerFactory.getLogger(ImporterMain.class);
  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int WRONG_CALL = 2;

  private ImporterMain() {}

  public static void main(String[] arguments) {
    int code = run(List.of(arguments), new Console(System.out, System.err));
    // Daemon threads of the HDFS client may not keep the program alive.
    System.exit(code);
  }

  static int run(List<String> words, Console console) {
    try {
      Optional<Command> command = Command.parse(words);
      if (command.isEmpty()) {
        console.attention().println(Command.USAGE);
        return WRONG_CALL;
      }
      Values values = ImporterConfig.PROGRAM.read(System.getenv());
      if (command.get() instanceof Command.Run) {
        LOG.info("Settings: {}", values);
      }
      ImporterConfig config = ImporterConfig.from(values, System.getenv());
      Invocation invocation = new Invocation(config, console, Clock.systemUTC());
      return invocation.run(command.get()) ? DONE : FAILED;
    } catch (UnusableSettingsException | IllegalArgumentException e) {
      console.attention().println(e.getMessage());
      return WRONG_CALL;
    } catch (InterruptedException e) {
      // SIGTERM, in the middle of an import; whoever sent it knows.
      return FAILED;
    }
  }
}
