package io.daxcovid.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.snapshot.SnapshotLayout;
import io.daxcovid.importer.snapshot.HdfsFiles;
import io.daxcovid.importer.snapshot.ImporterLock;
import io.daxcovid.importer.snapshot.PausedHdfs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may import. Importers with one local folder are on one machine, others on two. */
class ImporterLockIT {
  @RegisterExtension private final ImporterFixture fixture = new ImporterFixture();

  @ParameterizedTest
  @CsvSource({"here, here", "here, there"})
  void one_importer_at_a_time_and_the_next_as_soon_as_the_first_is_done(String one, String other)
      throws Exception {
    ImporterLock mine = lock(one);
    ImporterLock theirs = lock(other);
    for (int i = 0; i < 3; i++) {
      try (ImporterLock.Held held = mine.tryAcquire().orElseThrow()) {
        assertThat(held).isNotNull();
        assertThat(theirs.tryAcquire()).isEmpty();
        assertThat(mine.tryAcquire()).isEmpty();
      }
      theirs.tryAcquire().orElseThrow().close();
    }
  }

  @Test
  void law9_a_dead_holder_of_this_machine_is_replaced_at_once() throws Exception {
    ImporterLock.Held dead = lock("here").tryAcquire().orElseThrow();
    // What kill -9 leaves: the operating system's lock is free, the lease is not.
    dead.machine().close();

    Optional<ImporterLock.Held> next = lock("here").tryAcquire();

    assertThat(next).isPresent();
    next.get().close();
  }

  @Test
  void a_holder_on_another_machine_is_never_taken_for_dead() throws Exception {
    lock("here").tryAcquire().orElseThrow().close();
    try (ImporterLock.Held alive = lock("there").tryAcquire().orElseThrow()) {
      assertThat(alive).isNotNull();
      assertThat(lock("here").tryAcquire()).isEmpty();
    }
    lock("here").tryAcquire().orElseThrow().close();
  }

  /** It was paused for longer than a lease lasts, just before it marked the lease as its own. */
  @Test
  void law9_a_holder_that_was_replaced_in_a_pause_takes_the_lock_from_nobody_later()
      throws Exception {
    List<ImporterLock.Held> others = new ArrayList<>();
    ImporterLock paused =
        lock("here", PausedHdfs.beforeMark(uri(), () -> others.add(replacement())));

    assertThat(paused.tryAcquire()).isEmpty();

    assertThat(others).hasSize(1);
    try (ImporterLock.Held other = others.get(0)) {
      assertThat(other).isNotNull();
      assertThat(lock("here").tryAcquire()).as("the other is alive").isEmpty();
    }
    lock("here").tryAcquire().orElseThrow().close();
  }

  private ImporterLock.Held replacement() throws IOException {
    PausedHdfs.recover(uri(), new SnapshotLayout(fixture.root()).importerLock());
    return lock("there").tryAcquire().orElseThrow();
  }

  private String uri() {
    return fixture.hdfs().uri().toString();
  }

  private ImporterLock lock(String machine) {
    return lock(machine, new HdfsFiles(uri()));
  }

  private ImporterLock lock(String machine, HdfsFiles files) {
    Path folder = fixture.folder().resolve(machine);
    return new ImporterLock(files, new SnapshotLayout(fixture.root()), folder);
  }
}
