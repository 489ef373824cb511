package io.daxcovid.importer.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
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

      assertThat(AnotherProgram.run(SpoolOwnersIT.class, parent)).isZero();

      assertThat(file).exists();
    }
  }

  /** The other program. */
  public static void main(String[] arguments) {
    Spool.open(Path.of(arguments[0]), 100).close();
  }
}
