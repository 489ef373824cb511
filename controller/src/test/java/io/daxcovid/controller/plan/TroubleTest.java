package io.daxcovid.controller.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TroubleTest {
  private static final Instant NOW = Scene.NOW;
  private static final Instant PATIENCE = NOW.plusSeconds(120);

  @Test
  void trouble_is_told_and_waited_for_until_patience_ends() {
    Step step = Scene.in(Phase.STARTED).troubled(Reason.SUBMISSION_STALLED, PATIENCE).plan();
    assertThat(step)
        .isEqualTo(new Step.Wait(PATIENCE, Reason.SUBMISSION_STALLED, "something is odd"));
  }

  @Test
  void law8_trouble_beyond_its_patience_stops_the_attempt_and_counts() {
    Scene scene = Scene.in(Phase.STARTED).troubled(Reason.SUBMISSION_STALLED, PATIENCE);
    assertThat(scene.planAt(PATIENCE))
        .isInstanceOfSatisfying(
            Step.Stop.class,
            stop -> {
              assertThat(stop.reason()).isEqualTo(Reason.SUBMISSION_STALLED);
              assertThat(stop.next().newest().phase()).isEqualTo(Phase.FAILED);
              assertThat(stop.next().newest().failures()).isEqualTo(1);
              assertThat(stop.next().newest().message()).isEqualTo("something is odd");
            });
  }

  @Test
  void law8_attempt_that_was_given_up_is_stopped_until_it_is_gone_before_the_next() {
    Scene scene = Scene.in(Phase.FAILED).troubled(Reason.DRIVER_OUTLIVES, PATIENCE);
    assertThat(scene.plan().match(new InWords())).isEqualTo("Stop OLD_ATTEMPT_ALIVE");
    assertThat(scene.gone().plan()).isInstanceOf(Step.Retry.class);
  }

  @Test
  void deadline_of_the_pipeline_ends_any_patience() {
    Scene scene = Scene.in(Phase.STARTED).troubled(Reason.DRIVER_PENDING, Instant.MAX);
    Instant deadline = NOW.plus(Duration.ofMinutes(9));
    assertThat(scene.plan())
        .isInstanceOfSatisfying(
            Step.Wait.class, wait -> assertThat(wait.until()).isEqualTo(deadline));
    assertThat(scene.planAt(deadline).match(new InWords())).isEqualTo("Stop DEADLINE_EXCEEDED");
  }

  @Test
  void newer_inputs_replace_an_attempt_in_trouble_as_any_other() {
    Scene scene = Scene.in(Phase.STARTED).notified(2, 2).replacing();
    scene
        .troubled(Reason.DRIVER_PENDING, PATIENCE)
        .window(Duration.ofHours(1), Duration.ofHours(1));
    assertThat(scene.plan().match(new InWords())).isEqualTo("Stop REPLACED");
  }

  @Test
  void law8_end_without_an_outcome_is_told_in_the_words_of_others() {
    Step step = Scene.in(Phase.STARTED).goneSaying("the driver was out of memory").plan();
    assertThat(((Step.Finish) step).next().newest().message())
        .isEqualTo("the driver was out of memory; its log is " + Scene.LOG);
  }
}
