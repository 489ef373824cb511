package io.daxcovid.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk of its own, so small that it can be filled. Only who may mount one can run this. */
@Tag("mount")
class DiskFullST {
  private static final Duration SOON = Duration.ofSeconds(30);

  @TempDir private Path folder;
  private Path disk;

  @BeforeEach
  void mount() throws Exception {
    disk = Files.createDirectories(folder.resolve("disk"));
    assumeThat(command("mount", "-t", "tmpfs", "-o", "size=1500m", "tmpfs", disk.toString()))
        .as("this user may mount a file system")
        .isZero();
  }

  @AfterEach
  void unmount() throws Exception {
    command("umount", "-l", disk.toString());
  }

  @Test
  void law7_a_disk_that_fills_up_is_told_in_a_sentence_and_loses_nothing() throws Exception {
    Path console = folder.resolve("console.log");
    String state = disk.resolve("state").toString();
    try (LocalSystem system = LocalSystem.start(console, "--state", state)) {
      String run = system.awaitFirstRun();
      String answer = system.body("/api/v1/correlation/lags?area=DE", "application/json");

      Path filler = fill();
      await().atMost(SOON).until(() -> said(system, "make room"));
      assertThat(system.get("/api/v1/meta").path("runId").asText()).isEqualTo(run);

      Files.delete(filler);
      await().atMost(SOON).until(() -> said(system, "There is room again"));
      await()
          .atMost(Duration.ofMinutes(2))
          .until(() -> imports(state, folder.resolve("importer.log")));
      assertThat(system.body("/api/v1/correlation/lags?area=DE", "application/json"))
          .isEqualTo(answer);
      assertThat(system.console()).doesNotContain("\tat ").doesNotContain("Exception");
    }
  }

  private static boolean said(LocalSystem system, String words) {
    return system.console().contains(words);
  }

  private static boolean imports(String state, Path log) throws Exception {
    return LocalSystem.run(log, "--state", state, "importer", "once") == 0;
  }

  /** Writes until not one byte more fits. */
  private Path fill() throws IOException {
    Path filler = disk.resolve("filler");
    byte[] block = new byte[1 << 20];
    try (OutputStream output = Files.newOutputStream(filler)) {
      while (true) {
        output.write(block);
      }
    } catch (IOException full) {
      return filler;
    }
  }

  private static int command(String... words) throws Exception {
    return new ProcessBuilder(words).inheritIO().start().waitFor();
  }
}
