package io.daxcovid.controller.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.daxcovid.contract.run.Outcome;
import io.daxcovid.contract.run.Outcome.State;
import io.daxcovid.contract.run.PublishMode;
import io.daxcovid.contract.run.RunId;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pinned runs, and runs that somebody asks for again. */
class WishesTest {
  private static final Instant NOW = Scene.NOW;
  private static final RunId OLD = new RunId("0".repeat(20));

  static Stream<Arguments> table() {
    return Stream.of(
        row("pinned", finished().pinned(OLD), "PublishOnly DECIDED"),
        row("pinned, nothing known", Scene.fresh().pinned(OLD), "PublishOnly DECIDED"),
        row("pinned what is shown", finished().pinned(newest(finished())), "Nothing PUBLISHED"),
        row("pinned and shown", rolledBack(), "Nothing PUBLISHED"),
        row("pinned and shown, newer", rolledBack().notified(2, 2), "Start DECIDED"),
        row("pinned while at work", Scene.in(Phase.STARTED).running().pinned(OLD), "Stop REPLACED"),
        row("pinned, driver alive", replacedByPin().running(), "Stop OLD_ATTEMPT_ALIVE"),
        row("pinned, driver gone", replacedByPin().gone(), "PublishOnly DECIDED"),
        row("move never started", moving(), "PublishOnly DECIDED"),
        row("move at work", moving().running(), "Adopt STARTED"),
        row("move failed", moving().ended(State.FAILED, 0), "Finish FAILED"),
        row(
            "move finds no load",
            moveEnded(State.NOTHING_TO_PUBLISH),
            "Nothing PINNED_RUN_REMOVED"),
        row("no load, newer", moveEnded(State.NOTHING_TO_PUBLISH).notified(2, 2), "Start DECIDED"),
        row(
            "no load, let go",
            moveEnded(State.NOTHING_TO_PUBLISH).notPinned(),
            "PublishOnly DECIDED"),
        row("move superseded", moveEnded(State.SUPERSEDED), "Wait RETRY_PENDING"),
        row("move meets outage", moveEnded(State.UNAVAILABLE), "Wait RETRY_PENDING"),
        row("let go", rolledBack().notPinned(), "PublishOnly DECIDED"),
        row(
            "another pinned",
            rolledBack().pinned(new RunId("1".repeat(20))),
            "PublishOnly DECIDED"),
        row("asked again", finished().askedAgain("a"), "Retry DECIDED"),
        row(
            "asked while at work",
            Scene.in(Phase.STARTED).running().askedAgain("a"),
            "Wait ATTEMPT_RUNNING"),
        row("asked after exhaustion", exhausted().askedAgain("a"), "Retry DECIDED"),
        row("asked with newer inputs", finished().notified(2, 2).askedAgain("a"), "Start DECIDED"));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("table")
  void each_wish_has_one_next_step(String name, Scene scene, String expected) {
    assertThat(scene.plan().match(new InWords())).as(name).isEqualTo(expected);
  }

  @Test
  void move_is_not_replaced_by_newer_inputs() {
    Scene scene = moving().notified(2, 2).replacing();
    Scene atWork = scene.decisions(scene.decisions().started(NOW)).running();
    assertThat(atWork.window(Duration.ofHours(1), Duration.ofHours(1)).plan())
        .isInstanceOf(Step.Wait.class);
  }

  @Test
  void roll_back_publishes_only_and_by_a_new_sequence() {
    Scene scene = finished();
    Decision move = next(scene.pinned(OLD)).moving();
    assertThat(move.runId()).isEqualTo(OLD);
    assertThat(move.attempt().publish()).isEqualTo(PublishMode.ONLY);
    assertThat(move.attempt().sequence()).isGreaterThan(scene.decisions().lastSequence());
  }

  @Test
  void while_a_run_is_pinned_newer_ones_are_computed_and_wait_unpublished() {
    Scene newer = rolledBack().notified(2, 2);
    Decisions computed = end(next(newer), State.COMPLETE);
    assertThat(computed.newest().attempt().publish()).isEqualTo(PublishMode.NEVER);
    assertThat(computed.shown().published()).isEqualTo(OLD);

    Scene later = new Scene().notified(2, 2).decisions(computed);
    assertThat(later.pinned(OLD).plan().match(new InWords())).isEqualTo("Nothing PUBLISHED");
    Decision back = next(later.notPinned()).moving();
    assertThat(back.runId()).isEqualTo(computed.newest().runId());
    assertThat(back.attempt().publish()).isEqualTo(PublishMode.ONLY);
  }

  @Test
  void after_letting_go_and_moving_back_there_is_nothing_left_to_do() {
    Decisions back = end(next(rolledBack().notPinned()), State.PUBLISHED);
    assertThat(back.shown().published()).isEqualTo(back.newest().runId());
    assertThat(new Scene().notified(1, 1).decisions(back).plan().match(new InWords()))
        .isEqualTo("Nothing PUBLISHED");
  }

  @Test
  void newest_run_whose_load_is_gone_when_it_is_let_go_is_computed_again() {
    Decisions gone = end(next(rolledBack().notPinned()), State.NOTHING_TO_PUBLISH);
    assertThat(new Scene().notified(1, 1).decisions(gone).plan())
        .isInstanceOfSatisfying(
            Step.Retry.class,
            retry ->
                assertThat(retry.next().newest().attempt().publish())
                    .isEqualTo(PublishMode.ALWAYS));
  }

  @Test
  void pinned_run_that_is_computed_meanwhile_is_shown_after_all() {
    Scene scene = Scene.fresh();
    RunId wanted = scene.desired().runIdFor(scene.inputs());
    Decisions missing = end(next(scene.pinned(wanted)), State.NOTHING_TO_PUBLISH);
    Decisions computed = end(next(scene.decisions(missing)), State.COMPLETE);
    assertThat(scene.decisions(computed).plan().match(new InWords()))
        .isEqualTo("PublishOnly DECIDED");
  }

  @Test
  void asking_again_recomputes_once_and_forgets_failures() {
    Scene scene = exhausted().askedAgain("a");
    Decisions again = next(scene);
    assertThat(again.newest().attempt().recompute()).isTrue();
    assertThat(again.newest().failures()).isZero();

    Scene done = scene.decisions(end(again, State.PUBLISHED));
    assertThat(done.plan().match(new InWords())).isEqualTo("Nothing PUBLISHED");
    assertThat(done.askedAgain("").plan().match(new InWords())).isEqualTo("Nothing PUBLISHED");
    assertThat(done.askedAgain("b").plan().match(new InWords())).isEqualTo("Retry DECIDED");
  }

  @Test
  void what_was_asked_again_and_failed_is_recomputed_by_its_next_attempt() {
    Scene scene = finished().askedAgain("a");
    Scene failed = scene.decisions(end(next(scene), State.FAILED));
    Step retry = failed.planAt(NOW.plusSeconds(5));
    assertThat(((Step.Retry) retry).next().newest().attempt().recompute()).isTrue();
  }

  private static Scene finished() {
    return Scene.in(Phase.FINISHED);
  }

  private static Scene exhausted() {
    return Scene.decidedWith(Phase.FAILED, PublishMode.ALWAYS, 3);
  }

  private static RunId newest(Scene scene) {
    return scene.decisions().newest().runId();
  }

  /** The move is decided. */
  private static Scene moving() {
    Scene scene = finished().pinned(OLD);
    return scene.decisions(next(scene));
  }

  private static Scene moveEnded(State state) {
    Scene scene = moving();
    return scene.decisions(end(scene.decisions(), state));
  }

  private static Scene rolledBack() {
    return moveEnded(State.PUBLISHED);
  }

  private static Scene replacedByPin() {
    Scene scene = Scene.in(Phase.STARTED).running().pinned(OLD);
    return scene.decisions(((Step.Stop) scene.plan()).next());
  }

  /** What the planned step writes down. */
  private static Decisions next(Scene scene) {
    Step step = scene.plan();
    if (step instanceof Step.Start start) {
      return start.next();
    }
    return step instanceof Step.Retry retry ? retry.next() : ((Step.PublishOnly) step).next();
  }

  private static Decisions end(Decisions decisions, State state) {
    return decisions.started(NOW).ended(new Outcome(state, 7L, 100, 0, "driver's word"), NOW);
  }

  private static Arguments row(String name, Scene scene, String expected) {
    return arguments(name, scene, expected);
  }
}
