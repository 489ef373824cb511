package io.daxcovid.importer.spool;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Runs the main method of a test class in a process of its own. */
final class AnotherProgram {
  private AnotherProgram() {}

  /**
   * @return its exit code
   */
  static int run(Class<?> main, Path argument) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            main.getName(),
            argument.toString());
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
