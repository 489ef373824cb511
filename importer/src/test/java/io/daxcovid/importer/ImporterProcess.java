package io.daxcovid.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The importer in its own JVM, as it is started everywhere. */
final class ImporterProcess implements AutoCloseable {
  private final Process process;
  private final Path output;

  private ImporterProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  static ImporterProcess start(Path folder, Map<String, String> variables, String... words)
      throws IOException {
    return start(folder, variables, "256m", ImporterMain.class, words);
  }

  /**
   * @param heap all that it may have
   */
  static ImporterProcess start(
      Path folder, Map<String, String> variables, String heap, Class<?> main, String... words)
      throws IOException {
    Path output = Files.createTempFile(folder, "importer", ".out");
    List<String> command =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx" + heap,
                    "-cp",
                    System.getProperty("java.class.path"),
                    main.getName()),
                Arrays.stream(words))
            .toList();
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(output.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("DAX_"));
    builder.environment().putAll(variables);
    return new ImporterProcess(builder.start(), output);
  }

  String printed() throws IOException {
    return Files.readString(output);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  int exitCode() throws InterruptedException {
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      throw new IllegalStateException("The importer has not ended within 120 s");
    }
    return process.exitValue();
  }

  /** SIGTERM. */
  void terminate() {
    process.destroy();
  }

  /** SIGKILL. */
  void kill() {
    process.destroyForcibly();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }
}
