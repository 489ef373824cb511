package io.daxcovid.local.supervise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.daxcovid.local.console.Console;
import io.daxcovid.local.process.ChildSpec;
import io.daxcovid.local.process.Readiness;
import io.daxcovid.local.state.Leftovers;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  @TempDir Path folder;
  private Supervisor supervisor;

  @BeforeEach
  void create() {
    supervisor =
        new Supervisor(
            new Console(new PrintStream(said, true, StandardCharsets.UTF_8)),
            Leftovers.of(folder),
            new RestartPause(Duration.ofMillis(10), Duration.ofMillis(50)));
  }

  @AfterEach
  void close() {
    supervisor.close();
  }

  @Test
  void a_child_that_dies_is_started_again_and_the_console_says_so() throws Exception {
    supervisor.start(child("echo life >>lives; sleep 100"));
    await().until(() -> lives() == 1);
    ProcessHandle first = newest();
    first.descendants().forEach(ProcessHandle::destroyForcibly);
    first.destroyForcibly();
    await().until(() -> lives() == 2);
    assertThat(console()).contains("Child ended (exit code 137); starting it again in 0 s.");
    assertThat(supervisor.hopeless()).isEmpty();
  }

  @Test
  void a_child_that_dies_again_and_again_is_hopeless_and_its_last_words_are_told()
      throws Exception {
    supervisor.start(child("echo life >>lives; echo wrong setting; exit 1"));
    await().until(() -> supervisor.hopeless().isPresent());
    assertThat(supervisor.hopeless().get()).contains("Child ends again and again", "wrong setting");
  }

  @Test
  void law9_closing_ends_a_child_and_all_that_it_started_for_good() throws Exception {
    supervisor.start(child("echo life >>lives; sleep 101 & sleep 102"));
    await().until(() -> newest().descendants().count() >= 3);
    List<ProcessHandle> below = newest().descendants().toList();
    supervisor.close();
    assertThat(below).noneMatch(ProcessHandle::isAlive);
    assertThat(lives()).isEqualTo(1);
  }

  private ChildSpec child(String script) {
    return ChildSpec.program(
        "Child",
        List.of("/bin/sh", "-c", "cd '" + folder + "'; " + script),
        folder.resolve("child.log"),
        Readiness.immediate());
  }

  private long lives() throws Exception {
    Path file = folder.resolve("lives");
    return Files.exists(file) ? Files.readAllLines(file).size() : 0;
  }

  private ProcessHandle newest() throws Exception {
    List<String> lines = Files.readAllLines(folder.resolve("children"));
    String last = lines.get(lines.size() - 1);
    return ProcessHandle.of(Long.parseLong(last.substring(0, last.indexOf(' ')))).orElseThrow();
  }

  private String console() {
    return said.toString(StandardCharsets.UTF_8);
  }
}
