package io.daxcovid.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.local.process.Repository;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LocalCommandTest {
  @TempDir Path cache;

  @Test
  void the_help_names_every_option() throws Exception {
    String help = HelpText.read();
    assertThat(line().getCommandSpec().optionsMap().keySet())
        .allSatisfy(option -> assertThat(help).contains("  " + option + " "));
  }

  @Test
  void a_command_line_that_cannot_be_meant_is_one_sentence_and_exit_code_2() {
    assertRefused("Unknown option: '--bogus'", 2, "--bogus");
    assertRefused("'x' is not an int", 2, "--port", "x");
    assertRefused("--port must be between 1 and 65535, not 0.", 2, "--port", "0");
    assertRefused("there is no kind of source 'htp:'", 2, "--live", "--cases", "htp://e.org");
    assertRefused("--cases and --prices belong together", 2, "--cases", "a");
    assertRefused("Missing required parameter", 2, "importer");
  }

  @Test
  void the_importer_needs_a_running_system() {
    assertRefused("No system is running: start one", 1, "importer", "once");
    String folder = cache.resolve("none").toString();
    assertRefused("No system is running in " + folder, 1, "importer", "--state", folder, "once");
    assertRefused("No system is running in " + folder, 1, "--state", folder, "importer", "once");
  }

  @Test
  void a_refusal_prints_the_importer_as_it_is_typed_here() {
    Surroundings typed =
        new Surroundings(Map.of("DAX_COMMAND", "sh ../dax/run_local.sh"), repository());
    assertThat(typed.importerCommand(null)).isEqualTo("sh ../dax/run_local.sh importer");
    assertThat(typed.importerCommand(Path.of("my state")))
        .isEqualTo("sh ../dax/run_local.sh importer --state 'my state'");
  }

  private void assertRefused(String sentence, int code, String... words) {
    StringWriter error = new StringWriter();
    assertThat(line().setErr(new PrintWriter(error)).execute(words)).isEqualTo(code);
    assertThat(error.toString()).contains(sentence).hasLineCount(1);
  }

  private CommandLine line() {
    return LocalCommand.line(
        new Surroundings(Map.of("XDG_CACHE_HOME", cache.toString()), repository()));
  }

  private Repository repository() {
    return new Repository(cache);
  }
}
