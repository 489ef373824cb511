package io.daxcovid.importer.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
  @TempDir private Path parent;

  @Test
  void what_is_kept_is_there_with_its_hash_until_the_spool_is_closed() throws IOException {
    RawFile kept;
    try (Spool spool = Spool.open(parent, 100)) {
      kept = spool.keep("../../etc/x.csv", "file:///x.csv", text("abc"));

      assertThat(kept.path()).hasContent("abc").startsWith(parent);
      assertThat(kept.size()).isEqualTo(3);
      assertThat(kept.sha256()).isEqualTo(Sha256.of("abc"));
    }
    assertThat(kept.path()).doesNotExist();
    assertThat(entries()).isZero();
  }

  @Test
  void gzip_is_known_by_its_first_two_bytes_however_they_come() throws IOException {
    try (Spool spool = Spool.open(parent, 100)) {
      byte[] gzip = {0x1f, (byte) 0x8b, 8};
      InputStream slow =
          new ByteArrayInputStream(gzip) {
            @Override
            public synchronized int read(byte[] buffer, int from, int length) {
              return super.read(buffer, from, Math.min(1, length));
            }
          };
      assertThat(spool.keep("a", "a", slow).isGzip()).isTrue();
      assertThat(spool.keep("b", "b", text("no")).isGzip()).isFalse();
      assertThat(spool.keep("c", "c", text("")).isGzip()).isFalse();
    }
  }

  @Test
  void an_endless_body_is_stopped_at_the_limit() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }
        };
    try (Spool spool = Spool.open(parent, 100_000)) {
      assertThatThrownBy(() -> spool.keep("endless.csv", "http://x", endless))
          .isInstanceOf(OversizedException.class)
          .hasMessage("endless.csv is longer than 100,000 bytes, which none of these files is");
    }
  }

  @Test
  void law7_a_full_disk_is_said_with_what_to_do() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "no /dev/full here");
    try (Spool spool = Spool.open(parent, 100)) {
      Path last = spool.newFile();
      Path next =
          last.resolveSibling(
              Integer.toString(Integer.parseInt(last.getFileName().toString()) + 1));
      Files.createSymbolicLink(next, full);

      assertThatThrownBy(() -> spool.keep("a.csv", "file:///a.csv", text("abc")))
          .isInstanceOf(SpoolException.class)
          .hasMessageContaining("No space left on device")
          .hasMessageContaining("free space there, or name another folder by DAX_SPOOL");
    }
  }

  @Test
  void law9_what_a_dead_importer_left_goes_and_what_a_living_one_has_stays() throws IOException {
    Path dead = Files.createDirectory(parent.resolve(UUID.randomUUID().toString()));
    Files.writeString(dead.resolve("1"), "left");
    try (Spool living = Spool.open(parent, 100)) {
      RawFile kept = living.keep("a", "a", text("abc"));
      Spool.open(parent, 100).close();

      assertThat(dead).doesNotExist();
      assertThat(kept.path()).hasContent("abc");
    }
    assertThat(entries()).isZero();
  }

  private long entries() throws IOException {
    try (Stream<Path> entries = Files.list(parent)) {
      return entries.count();
    }
  }

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
  }
}
