package io.daxcovid.importer.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Importers that open and close their spools at the same time. */
class SpoolFolderTest {
  @TempDir private Path parent;

  @Test
  void law9_a_folder_that_another_importer_has_just_removed_is_no_trouble() throws IOException {
    SpoolFolder.removeIfDead(parent.resolve(UUID.randomUUID().toString()));

    assertThat(parent).isEmptyDirectory();
  }

  @Test
  void law9_a_lock_without_its_folder_goes_when_it_is_old() throws IOException {
    Path old = lock(Duration.ofHours(2));
    Path fresh = lock(Duration.ZERO);
    Path other = Files.createFile(parent.resolve("importer-0123456789ab.lock"));
    Files.setLastModifiedTime(other, FileTime.from(Instant.EPOCH));

    SpoolFolder.removeDead(parent);

    assertThat(old).doesNotExist();
    assertThat(fresh).exists();
    assertThat(other).exists();
  }

  @Test
  void law9_a_folder_that_cannot_be_made_is_held_by_nobody() throws IOException {
    Path taken = Files.createDirectory(parent.resolve(UUID.randomUUID().toString()));
    assertThatThrownBy(() -> SpoolFolder.make(taken))
        .isInstanceOf(FileAlreadyExistsException.class);

    SpoolFolder.removeDead(parent);

    assertThat(parent).isEmptyDirectory();
  }

  private Path lock(Duration age) throws IOException {
    Path file = Files.createFile(parent.resolve(UUID.randomUUID() + ".lock"));
    return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
  }
}
