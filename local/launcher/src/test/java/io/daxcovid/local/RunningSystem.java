package io.daxcovid.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The launcher as a person starts it, in a process of its own. */
record RunningSystem(Process process, Path output, Path state) implements AutoCloseable {
  private static final int PATIENCE_MINUTES = 8;

  static RunningSystem start(Path output, Path state, String... options) throws IOException {
    List<String> words = new ArrayList<>(List.of("--state", state.toString()));
    words.addAll(List.of(options));
    return new RunningSystem(launch(output, words), output, state);
  }

  /** Runs to the end. */
  static int run(Path output, List<String> words) throws IOException, InterruptedException {
    Process process = launch(output, words);
    assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
    return process.exitValue();
  }

  private static Process launch(Path output, List<String> words) throws IOException {
    List<String> command = new ArrayList<>();
    if (System.getProperty("os.name").equals("Linux")) {
      // A test run in the background ignores SIGINT, and its children inherit that.
      command.addAll(List.of("env", "--default-signal=INT"));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx128m", "-cp", System.getProperty("java.class.path")));
    command.add(LocalMain.class.getName());
    command.addAll(words);
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
  }

  /** Until it stays with a result. */
  void awaitResult() throws IOException {
    Awaitility.await()
        .atMost(PATIENCE_MINUTES, TimeUnit.MINUTES)
        .until(() -> said().contains("Ctrl-C stops everything.") || !process.isAlive());
    assertThat(said())
        .contains("Ctrl-C stops everything.")
        .contains("  page       http://127.0.0.1:");
  }

  String said() throws IOException {
    return Files.readString(output);
  }

  /** All processes that belong to it, its own excepted. */
  List<ProcessHandle> children() {
    return process.descendants().toList();
  }

  int awaitEnd() throws InterruptedException {
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return process.exitValue();
  }

  @Override
  public void close() {
    List<ProcessHandle> below = children();
    process.destroyForcibly();
    below.forEach(ProcessHandle::destroyForcibly);
  }
}
