package io.daxcovid.local.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
  @TempDir Path folder;

  @Test
  void the_next_start_waits_until_the_old_children_are_gone() throws Exception {
    Process child = new ProcessBuilder("sleep", "1").start();
    Leftovers leftovers = Leftovers.of(folder);
    leftovers.add(child.toHandle());
    leftovers.end();
    assertThat(child.isAlive()).isFalse();
    assertThat(folder.resolve("children")).doesNotExist();
  }

  @Test
  void a_process_id_that_is_used_again_by_somebody_else_is_left_alone() throws Exception {
    Process stranger = new ProcessBuilder("sleep", "100").start();
    try {
      Files.writeString(folder.resolve("children"), stranger.pid() + " 12345\nrubbish\n");
      Leftovers.of(folder).end();
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }
}
