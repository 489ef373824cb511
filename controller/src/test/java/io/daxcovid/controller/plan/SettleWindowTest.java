package io.daxcovid.controller.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daxcovid.contract.dataset.Dataset;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettleWindowTest {
  private static final Instant T0 = Scene.NOW;
  private static final SettlePolicy POLICY = SettlePolicy.of(Duration.ofSeconds(15));

  @Test
  void opens_with_the_first_pending_input_and_moves_with_each_newer_one() {
    Optional<SettleWindow> first = advance(Optional.empty(), 1, T0);
    Optional<SettleWindow> same = advance(first, 1, T0.plusSeconds(5));
    Optional<SettleWindow> moved = advance(same, 2, T0.plusSeconds(10));
    assertThat(first.orElseThrow().closes(POLICY)).isEqualTo(T0.plusSeconds(15));
    assertThat(same).isEqualTo(first);
    assertThat(moved.orElseThrow().closes(POLICY)).isEqualTo(T0.plusSeconds(25));
    assertThat(moved.orElseThrow().opened()).isEqualTo(T0);
  }

  @Test
  void closes_a_minute_after_it_opened_at_the_latest() {
    Optional<SettleWindow> window =
        advance(advance(Optional.empty(), 1, T0), 2, T0.plusSeconds(55));
    assertThat(window.orElseThrow().closes(POLICY)).isEqualTo(T0.plusSeconds(60));
  }

  @Test
  void is_gone_once_everything_is_decided() {
    assertThat(SettleWindow.advance(advance(Optional.empty(), 1, T0), Map.of(), T0)).isEmpty();
  }

  @Test
  void zero_means_no_window_and_more_than_a_minute_is_refused() {
    SettlePolicy none = SettlePolicy.of(Duration.ZERO);
    assertThat(advance(Optional.empty(), 1, T0).orElseThrow().closes(none)).isEqualTo(T0);
    assertThatThrownBy(() -> SettlePolicy.of(Duration.ofSeconds(61)))
        .hasMessageContaining("between 0 and PT1M");
  }

  @Test
  void retry_pause_doubles_up_to_five_minutes() {
    RetryPolicy retry = new RetryPolicy(100, Duration.ofSeconds(5));
    assertThat(retry.pause(1)).isEqualTo(Duration.ofSeconds(5));
    assertThat(retry.pause(3)).isEqualTo(Duration.ofSeconds(20));
    assertThat(retry.pause(90)).isEqualTo(Duration.ofMinutes(5));
  }

  private static Optional<SettleWindow> advance(
      Optional<SettleWindow> before, long version, Instant now) {
    return SettleWindow.advance(before, Map.of(Dataset.ECDC_CASES, version), now);
  }
}
