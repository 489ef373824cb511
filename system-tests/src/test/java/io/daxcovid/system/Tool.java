package io.daxcovid.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A command that is run to its end; its failure is the test's.
 *
 * @param program the words that every command begins with
 */
record Tool(List<String> program) {
  Tool(String program) {
    this(List.of(program));
  }

  String run(String... words) {
    return send("", words);
  }

  /**
   * @param input by standard input: there may be secrets in it
   */
  String send(String input, String... words) {
    List<String> command = new ArrayList<>(program);
    command.addAll(List.of(words));
    try {
      Path errors = Files.createTempFile("tool-", ".log");
      Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
      process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int code = process.waitFor();
      String said = Files.readString(errors);
      Files.delete(errors);
      if (code != 0) {
        throw new AssertionError(String.join(" ", command) + ": " + said);
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(
          program.get(0) + " cannot be run: sh system-tests/cluster.sh", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
