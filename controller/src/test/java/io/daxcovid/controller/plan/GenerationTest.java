package io.daxcovid.controller.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.daxcovid.contract.json.Json;
import io.daxcovid.contract.run.Outcome;
import io.daxcovid.contract.run.Outcome.State;
import io.daxcovid.contract.run.PublishMode;
import io.daxcovid.contract.run.RunId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Failures count within one generation of what is asked. */
class GenerationTest {
  private static final RunId OLD = new RunId("0".repeat(20));

  static Stream<Arguments> another_generation() {
    return Stream.of(
        row("exhausted", exhausted(), "Retry DECIDED"),
        row("failed once, in its pause", Scene.in(Phase.FAILED), "Retry DECIDED"),
        row("exhausted, driver alive", exhausted().running(), "Stop OLD_ATTEMPT_ALIVE"),
        row("exhausted, suspended", exhausted().suspended(), "Nothing SUSPENDED"),
        row("load gone again and again", gone(), "Retry DECIDED"),
        row("refused", Scene.in(Phase.REFUSED), "Retry DECIDED"),
        row("at work", Scene.in(Phase.STARTED).running(), "Wait ATTEMPT_RUNNING"),
        row("part away", Scene.in(Phase.UNAVAILABLE), "Retry DECIDED"),
        row("finished", Scene.in(Phase.FINISHED), "Nothing PUBLISHED"),
        row("move exhausted", moveExhausted(), "PublishOnly DECIDED"));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("another_generation")
  void law8_another_generation_has_one_next_step(String name, Scene scene, String expected) {
    assertThat(scene.generation(2).plan().match(new InWords())).as(name).isEqualTo(expected);
  }

  @Test
  void law8_the_limit_holds_anew_in_each_generation() {
    Scene scene = Scene.in(Phase.FINISHED).notified(2, 2);
    for (long generation = 1; generation <= 4; generation++) {
      scene.generation(generation);
      for (int attempt = 1; attempt <= 3; attempt++) {
        assertThat(failNext(scene)).as("failed in %d", generation).isEqualTo(attempt);
      }
      assertThat(scene.plan().match(new InWords())).isEqualTo("Nothing RETRIES_EXHAUSTED");
    }
    assertThat(scene.decisions().lastAttempt()).isEqualTo(1 + 4 * 3);
  }

  @Test
  void an_attempt_that_began_before_a_change_and_fails_after_it_does_not_count() {
    Scene scene = Scene.decidedWith(Phase.STARTED, PublishMode.ALWAYS, 2).generation(2);
    scene.decisions(ended(scene.decisions(), State.FAILED));
    assertThat(scene.plan())
        .isInstanceOfSatisfying(
            Step.Retry.class, retry -> assertThat(retry.next().newest().failures()).isZero());
  }

  @Test
  void law2_the_ledger_is_asked_again_unless_recomputing_was_asked() {
    assertThat(retried(exhausted().generation(2)).attempt().recompute()).isFalse();
    Scene again = Scene.in(Phase.FINISHED).askedAgain("a");
    again.decisions(ended(((Step.Retry) again.plan()).next(), State.FAILED));
    assertThat(retried(again.generation(2)).attempt().recompute()).isTrue();
  }

  @Test
  void law6_a_pinned_run_that_is_gone_is_not_looked_for_in_each_generation() {
    Scene scene = Scene.in(Phase.FINISHED).pinned(OLD);
    Decisions move = ((Step.PublishOnly) scene.plan()).next();
    scene.decisions(ended(move, State.NOTHING_TO_PUBLISH)).generation(2);
    assertThat(scene.plan().match(new InWords())).isEqualTo("Nothing PINNED_RUN_REMOVED");
  }

  @Test
  void what_was_written_before_generations_counts_where_nobody_numbers_them() {
    String old = Json.write(exhausted().decisions()).replaceAll(",\"generation\":0", "");
    assertThat(old).doesNotContain("generation");
    Scene scene = Scene.fresh().decisions(Json.read(old, Decisions.class));
    assertThat(scene.plan().match(new InWords())).isEqualTo("Nothing RETRIES_EXHAUSTED");
    assertThat(scene.generation(1).plan().match(new InWords())).isEqualTo("Retry DECIDED");
  }

  /** The failures counted once the next attempt has failed, too. */
  private static int failNext(Scene scene) {
    Step step = scene.planAt(Scene.NOW.plus(RetryPolicy.LONGEST_PAUSE));
    Decisions next = step instanceof Step.Start s ? s.next() : ((Step.Retry) step).next();
    scene.decisions(ended(next, State.FAILED));
    return scene.decisions().newest().failures();
  }

  private static Decision retried(Scene scene) {
    return ((Step.Retry) scene.plan()).next().newest();
  }

  private static Decisions ended(Decisions decisions, State state) {
    return decisions
        .started(Scene.NOW)
        .ended(new Outcome(state, null, 0, 0, "driver's word"), Scene.NOW);
  }

  private static Scene exhausted() {
    return Scene.decidedWith(Phase.FAILED, PublishMode.ALWAYS, 3);
  }

  private static Scene gone() {
    return Scene.decidedWith(Phase.NOTHING_TO_PUBLISH, PublishMode.ONLY, 3);
  }

  private static Scene moveExhausted() {
    Scene scene = Scene.in(Phase.FINISHED).pinned(OLD);
    for (int attempt = 1; attempt <= 3; attempt++) {
      Step step = scene.planAt(Scene.NOW.plus(RetryPolicy.LONGEST_PAUSE));
      scene.decisions(ended(((Step.PublishOnly) step).next(), State.FAILED));
    }
    assertThat(scene.plan().match(new InWords())).isEqualTo("Nothing RETRIES_EXHAUSTED");
    return scene;
  }

  private static Arguments row(String name, Scene scene, String expected) {
    return arguments(name, scene, expected);
  }
}
