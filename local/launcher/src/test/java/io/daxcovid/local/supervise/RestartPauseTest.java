package io.daxcovid.local.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RestartPauseTest {
  @Test
  void the_pause_grows_and_has_an_end() {
    RestartPause pause = RestartPause.USUAL;
    assertThat(pause.before(0)).isEqualTo(Duration.ofSeconds(1));
    assertThat(pause.before(3)).isEqualTo(Duration.ofSeconds(8));
    assertThat(pause.before(5)).isEqualTo(Duration.ofSeconds(30));
    assertThat(pause.before(1_000_000)).isEqualTo(Duration.ofSeconds(30));
  }
}
