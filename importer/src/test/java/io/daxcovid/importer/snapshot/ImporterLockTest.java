package io.daxcovid.importer.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daxcovid.contract.snapshot.SnapshotLayout;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImporterLockTest {
  @TempDir private Path folder;

  @Test
  void law9_a_lease_that_cannot_be_marked_is_given_back() {
    Marked files = new Unmarked();
    ImporterLock lock = new ImporterLock(files, new SnapshotLayout("/x"), folder);

    for (int i = 1; i <= 2; i++) {
      assertThatThrownBy(lock::tryAcquire).isInstanceOf(IOException.class).hasMessage("full");
      assertThat(files.opened).isEqualTo(i);
      assertThat(files.closed).isEqualTo(i);
    }
  }

  @Test
  void law9_a_holder_that_was_replaced_before_it_marked_does_not_hold_and_names_nobody()
      throws IOException {
    Marked files = new Marked();
    ImporterLock lock = new ImporterLock(files, new SnapshotLayout("/x"), folder);

    files.held = false;
    assertThat(lock.tryAcquire()).isEmpty();
    assertThat(files.mark).isEmpty();
    assertThat(files.closed).isEqualTo(1);

    files.held = true;
    try (ImporterLock.Held held = lock.tryAcquire().orElseThrow()) {
      assertThat(files.mark).isEqualTo(held.machine().mark());
    }
  }

  @Test
  void a_mark_differs_on_another_machine_and_after_its_system_was_started_again()
      throws IOException {
    Machine here = Machine.here();

    assertThat(here.mark("file")).isEqualTo(Machine.here().mark("file"));
    assertThat(
            Set.of(
                here.mark("file"),
                here.mark("other"),
                new Machine("copy", here.boot()).mark("file"),
                new Machine(here.host(), "later").mark("file")))
        .hasSize(4);
  }

  /** Gives leases and takes marks. */
  private static class Marked extends HdfsFiles {
    private String mark = "of another";
    private boolean held;
    private int opened;
    private int closed;

    private Marked() {
      super("hdfs://127.0.0.1:1");
    }

    @Override
    OutputStream openLock(String path) {
      opened++;
      return new ByteArrayOutputStream() {
        @Override
        public void close() {
          closed++;
        }
      };
    }

    @Override
    boolean holdsLease(OutputStream open) {
      return held;
    }

    @Override
    String mark(String path) {
      return mark;
    }

    @Override
    void setMark(String path, String newMark) throws IOException {
      mark = newMark;
    }
  }

  /** Gives leases and takes no marks. */
  private static final class Unmarked extends Marked {
    @Override
    void setMark(String path, String newMark) throws IOException {
      throw new IOException("full");
    }
  }
}
