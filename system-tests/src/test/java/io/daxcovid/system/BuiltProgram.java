package io.daxcovid.system;

import io.daxcovid.local.process.JavaProgram;
import io.daxcovid.local.process.StartException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One of our programs as the build leaves it, beside a cluster instead of in it. */
record BuiltProgram(String module, String mainClass, Path log) {
  /** With these settings and no other ones. */
  Process start(Map<String, String> settings, String... words) throws IOException {
    List<String> command = new ArrayList<>(command());
    command.addAll(List.of(words));
    ProcessBuilder program =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    program.environment().keySet().removeIf(name -> name.startsWith("DAX_"));
    program.environment().putAll(settings);
    return program.start();
  }

  private List<String> command() throws IOException {
    try {
      return JavaProgram.server(
              io.daxcovid.local.process.Repository.around(Repository.root()),
              module,
              mainClass,
              "384m")
          .command();
    } catch (StartException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
