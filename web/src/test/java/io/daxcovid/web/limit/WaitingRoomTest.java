package io.daxcovid.web.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daxcovid.web.http.ProblemException;
import io.daxcovid.web.http.ProblemType;
import org.junit.jupiter.api.Test;

class WaitingRoomTest {
  private final WaitingRoom room = new WaitingRoom(1);

  @Test
  void whoever_finds_every_seat_taken_is_told_at_once() {
    String answer =
        room.within(
            () -> {
              assertThatThrownBy(() -> room.within(() -> "second"))
                  .isInstanceOfSatisfying(
                      ProblemException.class,
                      problem -> assertThat(problem.type()).isEqualTo(ProblemType.TOO_BUSY));
              return "first";
            });

    assertThat(answer).isEqualTo("first");
  }

  @Test
  void a_failure_gives_its_seat_back() {
    assertThatThrownBy(
            () ->
                room.within(
                    () -> {
                      throw new IllegalStateException("gone");
                    }))
        .hasMessage("gone");

    assertThat(room.<String, RuntimeException>within(() -> "next")).isEqualTo("next");
  }
}
