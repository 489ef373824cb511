package io.daxcovid.importer.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daxcovid.contract.snapshot.SnapshotLayout;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImporterLockTest {
  @TempDir private Path folder;

  @Test
  void law9_a_lease_that_cannot_be_marked_is_given_back() {
    Unmarked files = new Unmarked();
    ImporterLock lock = new ImporterLock(files, new SnapshotLayout("/x"), folder);

    for (int i = 1; i <= 2; i++) {
      assertThatThrownBy(lock::tryAcquire).isInstanceOf(IOException.class).hasMessage("full");
      assertThat(files.opened).isEqualTo(i);
      assertThat(files.closed).isEqualTo(i);
    }
  }

  /** Gives leases and takes no marks. */
  private static final class Unmarked extends HdfsFiles {
    private int opened;
    private int closed;

    private Unmarked() {
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
    String mark(String path) {
      return "";
    }

    @Override
    void setMark(String path, String mark) throws IOException {
      throw new IOException("full");
    }
  }
}
