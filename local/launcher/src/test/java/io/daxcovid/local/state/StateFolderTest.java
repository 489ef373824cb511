package io.daxcovid.local.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daxcovid.local.process.StartException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {
  @TempDir Path folder;

  @Test
  void two_systems_cannot_share_a_state_folder() throws Exception {
    Path path = folder.resolve("state");
    try (StateFolder first = StateFolder.open(path, false)) {
      assertThat(StateFolder.inUse(first.path())).isTrue();
      assertThatThrownBy(() -> StateFolder.open(path, false))
          .isInstanceOf(StartException.class)
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageContaining("--state");
    }
    assertThat(StateFolder.inUse(path)).isFalse();
    StateFolder.open(path, false).close();
  }

  @Test
  void a_named_folder_stays_and_a_temporary_one_goes() throws Exception {
    StateFolder named = StateFolder.open(folder.resolve("named"), false);
    named.close();
    assertThat(named.path()).exists();
    StateFolder temporary = StateFolder.open(folder.resolve("temporary"), true);
    Files.createDirectories(temporary.path().resolve("hdfs/names"));
    temporary.close();
    assertThat(temporary.path()).doesNotExist();
  }

  @Test
  void a_folder_that_cannot_be_made_is_one_sentence() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> StateFolder.open(file.resolve("below"), false))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("The state folder " + file.resolve("below"));
  }

  @Test
  void law9_what_a_crash_has_left_is_removed_by_the_next_start() throws Exception {
    DefaultState defaults = defaults("here");
    Path abandoned = Files.createDirectories(folder.resolve("dax-covid/run-crashed"));
    Files.writeString(abandoned.resolve("lock"), "1");
    Files.writeString(abandoned.resolve("children"), "999999999 1\n");
    try (StateFolder state = defaults.create()) {
      assertThat(abandoned).doesNotExist();
      assertThat(defaults.running()).contains(state.path());
      try (StateFolder second = defaults.create()) {
        assertThat(state.path()).exists();
        assertThat(second.path()).isNotEqualTo(state.path());
      }
    }
    assertThat(defaults.running()).isEmpty();
  }

  @Test
  void the_system_of_another_checkout_is_not_ours() throws Exception {
    try (StateFolder theirs = defaults("there").create()) {
      assertThat(defaults("here").running()).isEmpty();
      assertThat(defaults("there").running()).contains(theirs.path());
    }
  }

  private DefaultState defaults(String repository) {
    return DefaultState.of(Map.of("XDG_CACHE_HOME", folder.toString()), Path.of(repository));
  }

  @Test
  void endpoints_are_read_back_as_written() throws Exception {
    Endpoints endpoints = new Endpoints(Map.of("A", "x=y z", "B", ""));
    endpoints.write(folder);
    assertThat(Endpoints.read(folder)).isEqualTo(endpoints);
  }
}
