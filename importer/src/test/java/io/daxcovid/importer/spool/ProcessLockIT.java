package io.daxcovid.importer.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two programs and one file. */
class ProcessLockIT {
  private static final int FREE = 0;
  private static final int HELD = 3;

  @TempDir private Path folder;

  @Test
  void law9_whoever_asks_in_vain_takes_the_lock_from_nobody() throws Exception {
    Path file = folder.resolve("lock");
    try (ProcessLock held = ProcessLock.tryAcquire(file).orElseThrow()) {
      assertThat(held.file()).exists();
      assertThat(ProcessLock.tryAcquire(file)).isEmpty();
      assertThat(ProcessLock.tryAcquire(folder.resolve("x/../lock"))).isEmpty();

      assertThat(AnotherProgram.run(ProcessLockIT.class, file)).isEqualTo(HELD);
    }
    assertThat(AnotherProgram.run(ProcessLockIT.class, file)).isEqualTo(FREE);
    ProcessLock.tryAcquire(file).orElseThrow().close();
  }

  /** The other program. */
  public static void main(String[] arguments) throws IOException {
    System.exit(ProcessLock.tryAcquire(Path.of(arguments[0])).isPresent() ? FREE : HELD);
  }
}
