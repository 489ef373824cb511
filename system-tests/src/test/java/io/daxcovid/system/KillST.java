package io.daxcovid.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 in the middle of the real chain: real HDFS, Kafka, Spark and database. */
class KillST {
  @TempDir Path folder;

  @Test
  void law1_law2_killed_controller_and_killed_driver_still_give_one_published_result()
      throws Exception {
    String state = folder.resolve("state").toString();
    try (LocalSystem system = LocalSystem.start(folder.resolve("console.log"), "--state", state)) {
      kill(system, "LocalControllerMain");
      awaitDriver(state).destroyForcibly();
      kill(system, "LocalControllerMain");

      String run = system.awaitFirstRun();

      JsonNode detail = system.get("/api/v1/runs/" + run);
      List<String> states = detail.path("attempts").findValuesAsText("state");
      assertThat(states).filteredOn("COMPLETE"::equals).hasSize(1);
      JsonNode runs = system.get("/api/v1/runs").path("runs");
      assertThat(
              StreamSupport.stream(runs.spliterator(), false)
                  .filter(one -> one.path("published").asBoolean()))
          .hasSize(1);
    }
  }

  private static void kill(LocalSystem system, String main) {
    await(main)
        .atMost(Duration.ofMinutes(2))
        .until(
            () ->
                system
                    .process()
                    .descendants()
                    .filter(process -> runs(process, main))
                    .anyMatch(ProcessHandle::destroyForcibly));
  }

  /** It may have outlived its controller, so it is looked for everywhere. */
  private static ProcessHandle awaitDriver(String state) {
    return await("a driver")
        .atMost(Duration.ofMinutes(2))
        .until(
            () ->
                ProcessHandle.allProcesses()
                    .filter(process -> runs(process, state) && runs(process, "CorrelationJob"))
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private static boolean runs(ProcessHandle process, String main) {
    return process.info().commandLine().filter(line -> line.contains(main)).isPresent();
  }
}
