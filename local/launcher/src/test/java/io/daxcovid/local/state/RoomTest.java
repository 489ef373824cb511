package io.daxcovid.local.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RoomTest {
  private static final long MB = 1L << 20;
  private static final Room ENOUGH = new Room(Path.of("/state"), false);

  @Test
  void shortage_is_told_once_with_what_to_do() {
    Room scarce = ENOUGH.seeing(150 * MB);

    assertThat(scarce.change(ENOUGH, 150 * MB))
        .hasValueSatisfying(
            words ->
                assertThat(words)
                    .contains("150 MB", "/state", "make room", "what is published stays"));
    assertThat(scarce.seeing(10 * MB).change(scarce, 10 * MB)).isEmpty();
  }

  @Test
  void end_of_the_shortage_is_told_once_there_is_clearly_enough() {
    Room scarce = ENOUGH.seeing(150 * MB);

    assertThat(scarce.seeing(250 * MB).change(scarce, 250 * MB)).isEmpty();
    assertThat(scarce.seeing(500 * MB).change(scarce, 500 * MB))
        .hasValueSatisfying(words -> assertThat(words).contains("room again", "/state"));
  }

  @Test
  void plenty_of_room_is_nothing_to_talk_about() {
    assertThat(ENOUGH.seeing(900 * MB).change(ENOUGH, 900 * MB)).isEmpty();
  }
}
