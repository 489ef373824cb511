package io.daxcovid.importer.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two programs with spools in one folder. */
class SpoolOwnersIT {
  @TempDir private Path parent;

  @Test
  void law9_another_importer_removes_no_spool_of_one_that_lives() throws Exception {
    try (Spool lasting = Spool.open(parent, 100)) {
      Path file = Files.createFile(lasting.newFile());
      // A second one of this program looks for dead ones, too.
      Spool.open(parent, 100).close();

      assertThat(openInAnotherProgram()).isZero();

      assertThat(file).exists();
    }
  }

  private int openInAnotherProgram() throws Exception {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            SpoolOwnersIT.class.getName(),
            parent.toString());
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  /** The other program. */
  public static void main(String[] arguments) {
    Spool.open(Path.of(arguments[0]), 100).close();
  }
}
