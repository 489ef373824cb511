package io.daxcovid.local.lifeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifelineTest {
  private final List<Process> children = new ArrayList<>();
  @TempDir Path folder;

  @AfterEach
  void endChildren() {
    children.forEach(Process::destroyForcibly);
  }

  @Test
  void passes_arguments_on_and_leaves_the_exit_code_alone() throws Exception {
    Process child = start(Map.of(), "exit", "7");
    assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(child.exitValue()).isEqualTo(7);
  }

  @Test
  void law9_closing_standard_input_ends_the_program_with_its_shutdown_hook() throws Exception {
    Process child = start(Map.of("DAX_LIFELINE", "stdin"), "stay", folder.resolve("a").toString());
    awaitReady(child);
    child.getOutputStream().close();
    assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(folder.resolve("a")).content().isEqualTo("bye");
  }

  @Test
  void law9_kill_9_of_the_watched_process_ends_the_program() throws Exception {
    Process watched = start(Map.of(), "stay", folder.resolve("w").toString());
    awaitReady(watched);
    Map<String, String> environment = Map.of("DAX_LIFELINE_PID", Long.toString(watched.pid()));
    Process child = start(environment, "stay", folder.resolve("b").toString());
    awaitReady(child);
    watched.destroyForcibly();
    assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(folder.resolve("b")).content().isEqualTo("bye");
  }

  @Test
  void nothing_begins_for_a_process_that_has_ended() throws Exception {
    Process gone = start(Map.of(), "exit", "0");
    assertThat(gone.waitFor(20, TimeUnit.SECONDS)).isTrue();
    Process child = start(Map.of("DAX_LIFELINE_PID", Long.toString(gone.pid())), "stay", "never");
    assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(child.exitValue()).isEqualTo(1);
    assertThat(child.inputReader().readLine()).contains("has ended, so nothing is started");
  }

  @Test
  void the_lock_is_held_from_before_the_program_until_the_process_is_gone() throws Exception {
    Path lock = folder.resolve("runs/x/lock");
    Process first = start(Map.of("DAX_LOCK_FILE", lock.toString()), "stay", "never");
    awaitReady(first);
    assertThat(isFree(lock)).isFalse();
    assertThat(lock).content().isEqualTo(Long.toString(first.pid()));
    Process second = start(Map.of("DAX_LOCK_FILE", lock.toString()), "stay", "never");
    assertThat(second.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(second.exitValue()).isEqualTo(1);
    assertThat(second.inputReader().readLine()).startsWith("Another process holds " + lock);
    first.destroyForcibly();
    assertThat(first.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(isFree(lock)).isTrue();
  }

  private Process start(Map<String, String> environment, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx32m", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Lifeline.class.getName(), Subject.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process child = builder.start();
    children.add(child);
    return child;
  }

  private static void awaitReady(Process child) throws IOException {
    BufferedReader reader = child.inputReader(StandardCharsets.UTF_8);
    assertThat(reader.readLine()).isEqualTo("ready");
  }

  private static boolean isFree(Path lock) throws IOException {
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
      return channel.tryLock() != null;
    }
  }

  /** A program that ends at once or stays until it is told to end. */
  static final class Subject {
    public static void main(String[] args) throws Exception {
      if (args[0].equals("exit")) {
        System.exit(Integer.parseInt(args[1]));
      }
      Runtime.getRuntime().addShutdownHook(new Thread(() -> say(Path.of(args[1]))));
      System.out.println("ready");
      new java.util.concurrent.CountDownLatch(1).await();
    }

    private static void say(Path file) {
      try {
        if (!file.toString().equals("never")) {
          Files.writeString(file, "bye");
        }
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
