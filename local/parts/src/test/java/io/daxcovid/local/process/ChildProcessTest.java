package io.daxcovid.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  @TempDir Path folder;

  @Test
  void a_child_is_ready_when_it_says_so() throws Exception {
    try (ChildProcess child = ChildProcess.start(shell("echo now ready; sleep 100"))) {
      child.awaitReady(LIMIT);
      assertThat(child.handle().isAlive()).isTrue();
    }
  }

  @Test
  void what_an_earlier_start_said_does_not_count() throws Exception {
    Path log = folder.resolve("x.log");
    Files.writeString(log, "now ready\n");
    LogFile since = LogFile.from(log);
    assertThat(since.contains("ready")).isFalse();
    Files.writeString(log, "now ready\nnow ready again\n");
    assertThat(since.contains("ready again")).isTrue();
    assertThat(since.tail(5)).containsExactly("now ready again");
  }

  @Test
  void a_child_that_fails_is_reported_with_its_last_words() throws Exception {
    try (ChildProcess child = ChildProcess.start(shell("echo no disk left; exit 3"))) {
      assertThatThrownBy(() -> child.awaitReady(LIMIT))
          .isInstanceOf(StartException.class)
          .hasMessageContaining("Subject ended with exit code 3")
          .hasMessageContaining("no disk left")
          .hasMessageContaining("x.log");
    }
  }

  @Test
  void law9_sigterm_reaches_a_program_behind_the_watchdog() throws Exception {
    Path bye = folder.resolve("bye");
    ChildProcess child =
        ChildProcess.start(
            shell(
                "trap 'echo bye >"
                    + bye
                    + "; exit 0' TERM; echo now ready; while :; do sleep 0.05; done"));
    child.awaitReady(LIMIT);
    child.close();
    assertThat(bye).content().isEqualTo("bye\n");
    assertThat(child.exitCode()).isZero();
  }

  @Test
  void law9_kill_9_of_the_parent_ends_a_program_that_knows_of_no_lifeline() throws Exception {
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-cp",
                System.getProperty("java.class.path"),
                Parent.class.getName(),
                folder.resolve("child.log").toString())
            .redirectErrorStream(true)
            .start();
    BufferedReader reader = parent.inputReader();
    List<ProcessHandle> children =
        List.of(reader.readLine().split(" ")).stream()
            .map(pid -> ProcessHandle.of(Long.parseLong(pid)).orElseThrow())
            .toList();
    assertThat(children).hasSizeGreaterThan(1).allMatch(ProcessHandle::isAlive);
    parent.destroyForcibly();
    for (ProcessHandle child : children) {
      child.onExit().get(20, TimeUnit.SECONDS);
    }
  }

  private ChildSpec shell(String script) {
    return ChildSpec.program(
        "Subject",
        List.of("/bin/sh", "-c", script),
        folder.resolve("x.log"),
        Readiness.said("now ready"));
  }

  /** Starts a child behind the watchdog, prints the ids of all its processes, and stays. */
  static final class Parent {
    public static void main(String[] args) throws Exception {
      ChildProcess child =
          ChildProcess.start(
              new ChildSpec(
                  "Sleeper",
                  ChildSpec.program("x", List.of("sleep", "300"), Path.of(args[0]), log -> true)
                      .command(),
                  Map.of(),
                  Path.of(args[0]),
                  Readiness.immediate()));
      while (child.handle().descendants().noneMatch(Parent::isSleep)) {
        Thread.onSpinWait();
      }
      StringBuilder pids = new StringBuilder().append(child.handle().pid());
      child.handle().descendants().forEach(one -> pids.append(' ').append(one.pid()));
      System.out.println(pids);
      System.in.read();
    }

    private static boolean isSleep(ProcessHandle process) {
      return process.info().command().orElse("").endsWith("sleep")
          || process.info().commandLine().orElse("").contains("sleep 300");
    }
  }
}
