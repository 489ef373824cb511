package io.daxcovid.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A script of the project as a person starts it.
 *
 * @param name such as {@code install_system.sh}
 * @param environment beside that of this program, of which no {@code DAX_} variable is handed on
 */
record Script(String name, Map<String, String> environment) {

  /** What it said, both streams, and its exit code. */
  record Said(int code, String text) {}

  Script with(String variable, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(variable, value);
    return new Script(name, more);
  }

  Said run(String... options) {
    try {
      Process process = start(options);
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Said(process.waitFor(), text);
    } catch (IOException e) {
      throw new AssertionError(name + " cannot be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * Ctrl-C when {@code --verbose} says that this step begins; another end of it is the test's
   * failure.
   */
  Said stop(String step, String... options) throws IOException, InterruptedException {
    Process process = start(options);
    try (BufferedReader said = process.inputReader()) {
      StringBuilder text = new StringBuilder();
      String line = said.readLine();
      while (line != null && !line.equals("> " + step)) {
        text.append(line).append('\n');
        line = said.readLine();
      }
      if (line == null) {
        throw new AssertionError(step + " never began: " + text);
      }
      new ProcessBuilder("kill", "-INT", "--", "-" + process.pid()).start().waitFor();
      said.lines().forEach(last -> text.append(last).append('\n'));
      return new Said(process.waitFor(), text.toString());
    }
  }

  /**
   * A process group of its own, as a terminal makes one, so that Ctrl-C reaches its children, and
   * is not ignored, as it is below a program in the background.
   */
  Process start(String... options) throws IOException {
    Path script = Repository.root().resolve(name);
    List<String> command =
        new ArrayList<>(List.of("setsid", "env", "--default-signal=INT", "sh", script.toString()));
    command.addAll(List.of(options));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
    builder.environment().keySet().removeIf(variable -> variable.startsWith("DAX_"));
    builder.environment().putAll(environment);
    return builder.start();
  }
}
