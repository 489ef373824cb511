package io.daxcovid.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole system on this machine, on the sample. */
class LocalMainIT {
  private static final Duration SOON = Duration.ofSeconds(40);
  @TempDir Path folder;

  @Test
  void law9_after_kill_9_nothing_runs_on_and_the_next_start_finds_its_data() throws Exception {
    Path state = folder.resolve("my state");
    try (RunningSystem first = RunningSystem.start(folder.resolve("1.txt"), state)) {
      first.awaitResult();
      assertThat(first.said()).contains("SYNTHETIC DATA", "(new)", "Germany   ", "lag +3");
      assertImporterWorksByHand(state);
      assertSecondStartIsRefused(state);
      List<ProcessHandle> children = first.children();
      assertThat(children).hasSizeGreaterThan(6);
      first.process().destroyForcibly();
      Awaitility.await().atMost(SOON).until(() -> children.stream().noneMatch(this::runs));
    }
    try (RunningSystem second = RunningSystem.start(folder.resolve("2.txt"), state)) {
      second.awaitResult();
      assertThat(second.said()).contains("(unchanged)", "(there already)");
      assertCtrlCStopsEverything(second);
    }
  }

  private void assertImporterWorksByHand(Path state) throws Exception {
    Path output = folder.resolve("importer.txt");
    int code = RunningSystem.run(output, List.of("importer", "--state", state.toString(), "once"));
    assertThat(output).content().contains("ecdc-cases: ", "fse-prices: ", "(unchanged)");
    assertThat(code).isZero();
  }

  private void assertSecondStartIsRefused(Path state) throws Exception {
    Path output = folder.resolve("refused.txt");
    int code = RunningSystem.run(output, List.of("--once", "--state", state.toString()));
    assertThat(code).isEqualTo(1);
    assertThat(output).content().startsWith("Another run_local.sh (process ").hasLineCount(1);
  }

  private void assertCtrlCStopsEverything(RunningSystem system) throws Exception {
    List<ProcessHandle> children = system.children();
    String pid = Long.toString(system.process().pid());
    assertThat(new ProcessBuilder("kill", "-INT", pid).start().waitFor()).isZero();
    system.awaitEnd();
    assertThat(system.said().strip()).endsWith("nothing is left running.");
    assertThat(children).noneMatch(this::runs);
    assertThat(system.state().resolve("endpoints.env")).doesNotExist();
  }

  private boolean runs(ProcessHandle process) {
    return process.isAlive();
  }
}
