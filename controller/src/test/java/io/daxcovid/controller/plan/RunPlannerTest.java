package io.daxcovid.controller.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.run.Outcome.State;
import io.daxcovid.contract.run.PublishMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RunPlannerTest {
  private static final Instant NOW = Scene.NOW;
  private static final Hold REFUSED = Hold.refused("spec.sink is not allowed: remove it");

  /** What is going on; which step follows, and its reason or the phase that it writes down. */
  static Stream<Arguments> table() {
    return Stream.of(beginnings(), underWay(), afterwards()).flatMap(rows -> rows);
  }

  private static Stream<Arguments> beginnings() {
    return Stream.of(
        row("nothing decided, all inputs there", Scene.fresh(), "Start DECIDED"),
        row("topic not read", Scene.fresh().notCaughtUp(), "Nothing NOT_CAUGHT_UP"),
        row("suspended", Scene.fresh().suspended(), "Nothing SUSPENDED"),
        row("refused", Scene.fresh().held(REFUSED), "Nothing INVALID_SPEC"),
        row(
            "refused while at work",
            Scene.in(Phase.STARTED).running().held(REFUSED),
            "Wait ATTEMPT_RUNNING"),
        row("ends while refused", started(State.PUBLISHED).held(REFUSED), "Finish FINISHED"),
        row("decided, not started", Scene.in(Phase.DECIDED), "Retry DECIDED"),
        row("decided, at work", Scene.in(Phase.DECIDED).running(), "Adopt STARTED"),
        row("decided, name taken", Scene.in(Phase.DECIDED).taken(), "Retry DECIDED"),
        row("decided, suspended", Scene.in(Phase.DECIDED).suspended(), "Nothing SUSPENDED"),
        row("other method", Scene.in(Phase.FINISHED).methodVersion(99), "Start DECIDED"));
  }

  private static Stream<Arguments> underWay() {
    return Stream.of(
        row("decided, gone", Scene.in(Phase.DECIDED).gone(), "Finish FAILED"),
        row("started, at work", Scene.in(Phase.STARTED).running(), "Wait ATTEMPT_RUNNING"),
        row("started, vanished", Scene.in(Phase.STARTED), "Finish FAILED"),
        row("started, name taken", Scene.in(Phase.STARTED).taken(), "Retry DECIDED"),
        row("started, gone", Scene.in(Phase.STARTED).gone(), "Finish FAILED"),
        row("gone, unwatched", Scene.in(Phase.STARTED).gone().unwatched(), "Finish INTERRUPTED"),
        row("failed, unwatched", started(State.FAILED).unwatched(), "Finish INTERRUPTED"),
        row("published, unwatched", started(State.PUBLISHED).unwatched(), "Finish FINISHED"),
        row("interrupted", Scene.in(Phase.INTERRUPTED), "Retry DECIDED"),
        row("interrupted, newer", Scene.in(Phase.INTERRUPTED).notified(2, 2), "Start DECIDED"),
        row("published", started(State.PUBLISHED), "Finish FINISHED"),
        row("complete", started(State.COMPLETE), "Finish FINISHED"),
        row("superseded", started(State.SUPERSEDED), "Finish SUPERSEDED"),
        row("mismatch", started(State.METHOD_VERSION_MISMATCH), "Finish REFUSED"),
        row("no load", started(State.NOTHING_TO_PUBLISH), "Finish NOTHING_TO_PUBLISH"),
        row("failed", started(State.FAILED), "Finish FAILED"),
        row("ends while unread", started(State.PUBLISHED).notCaughtUp(), "Finish FINISHED"),
        row("ends while suspended", started(State.PUBLISHED).suspended(), "Finish FINISHED"),
        row("newer while running", newerWhileRunning(s -> s), "Wait ATTEMPT_RUNNING"),
        row("newer, Replace", newerWhileRunning(Scene::replacing), "Stop REPLACED"));
  }

  private static Stream<Arguments> afterwards() {
    return Stream.of(
        row("failure, back-off over", Scene.in(Phase.FAILED), "Retry DECIDED"),
        row("failure, driver alive", Scene.in(Phase.FAILED).running(), "Stop OLD_ATTEMPT_ALIVE"),
        row("failure, unread", Scene.in(Phase.FAILED).notCaughtUp(), "Nothing NOT_CAUGHT_UP"),
        row("third failure", failures(3), "Nothing RETRIES_EXHAUSTED"),
        row("third failure, new inputs", failures(3).notified(2, 1), "Start DECIDED"),
        row("refused", Scene.in(Phase.REFUSED), "Nothing METHOD_VERSION_MISMATCH"),
        row("refused, new inputs", Scene.in(Phase.REFUSED).notified(1, 2), "Start DECIDED"),
        row("superseded before", Scene.in(Phase.SUPERSEDED), "PublishOnly DECIDED"),
        row("superseded, newer", Scene.in(Phase.SUPERSEDED).notified(2, 2), "Start DECIDED"),
        row("no load before", Scene.in(Phase.NOTHING_TO_PUBLISH), "Retry DECIDED"),
        row("finished", Scene.in(Phase.FINISHED), "Nothing PUBLISHED"),
        row("finished, newer", Scene.in(Phase.FINISHED).notified(2, 1), "Start DECIDED"),
        row("replaced, alive", replaced().running(), "Stop OLD_ATTEMPT_ALIVE"),
        row("replaced, gone", replaced().gone(), "Start DECIDED"));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("table")
  void each_state_has_one_next_step(String name, Scene scene, String expected) {
    assertThat(scene.plan().match(new InWords())).as(name).isEqualTo(expected);
  }

  @Test
  void waiting_for_inputs_names_those_that_are_missing() {
    assertThat(Scene.fresh().without(Dataset.FSE_PRICES).plan())
        .isEqualTo(new Step.Nothing(Reason.WAITING_FOR_INPUTS, "no snapshot yet of fse-prices"));
  }

  @Test
  void settle_window_closes_after_a_quiet_time() {
    Scene scene = Scene.fresh().window(Duration.ofSeconds(20), Duration.ofSeconds(14));
    assertThat(scene.plan())
        .isInstanceOfSatisfying(
            Step.Wait.class, wait -> assertThat(wait.until()).isEqualTo(NOW.plusSeconds(1)));
    assertThat(scene.planAt(NOW.plusSeconds(1))).isInstanceOf(Step.Start.class);
  }

  @Test
  void settle_window_closes_after_a_minute_however_often_it_moved() {
    Scene scene = Scene.fresh().window(Duration.ofSeconds(59), Duration.ZERO);
    assertThat(scene.plan()).isInstanceOf(Step.Wait.class);
    assertThat(scene.planAt(NOW.plusSeconds(1))).isInstanceOf(Step.Start.class);
  }

  @Test
  void law8_deadline_stops_the_attempt_and_only_a_live_look_makes_it_a_failure() {
    Scene scene = Scene.in(Phase.STARTED).running();
    Instant late = NOW.plus(Duration.ofMinutes(9));
    assertThat(scene.planAt(late).match(new InWords())).isEqualTo("Stop DEADLINE_EXCEEDED");
    assertThat(scene.gone().planAt(late))
        .isInstanceOfSatisfying(
            Step.Finish.class,
            finish -> {
              assertThat(finish.next().newest().phase()).isEqualTo(Phase.FAILED);
              assertThat(finish.next().newest().message()).contains("deadline of PT10M");
            });
  }

  @Test
  void law8_failure_says_what_the_driver_said_and_where_its_log_is() {
    for (Scene scene : List.of(started(State.FAILED), Scene.in(Phase.STARTED).gone())) {
      Decision failed = ((Step.Finish) scene.plan()).next().newest();
      assertThat(failed.message()).containsAnyOf("driver's word", "without saying how");
      assertThat(failed.message()).endsWith("; its log is " + Scene.LOG);
    }
  }

  @Test
  void law8_backoff_grows_with_each_failure() {
    for (int failures = 1; failures <= 2; failures++) {
      Instant due = NOW.minusSeconds(60).plusSeconds(failures == 1 ? 5 : 10);
      Scene scene = failures(failures);
      assertThat(scene.planAt(due.minusMillis(1)))
          .isInstanceOfSatisfying(Step.Wait.class, wait -> assertThat(wait.until()).isEqualTo(due));
      assertThat(scene.planAt(due)).isInstanceOf(Step.Retry.class);
    }
  }

  @Test
  void law4_lost_topic_with_older_notifications_decides_nothing() {
    Scene scene = Scene.in(Phase.FINISHED).notified(0, 0);
    assertThat(scene.plan().match(new InWords())).isEqualTo("Nothing PUBLISHED");
    assertThat(scene.without(Dataset.ECDC_CASES).plan().match(new InWords()))
        .isEqualTo("Nothing PUBLISHED");
  }

  @Test
  void law4_one_dataset_of_a_lost_topic_never_pulls_the_other_back() {
    Step step = Scene.in(Phase.FINISHED).notified(0, 2).plan();
    assertThat(step)
        .isInstanceOfSatisfying(
            Step.Start.class,
            start -> {
              assertThat(version(start, Dataset.ECDC_CASES)).isEqualTo(1);
              assertThat(version(start, Dataset.FSE_PRICES)).isEqualTo(2);
            });
  }

  @Test
  void run_that_replaced_another_is_not_replaced_itself() {
    Step.Start start = (Step.Start) replaced().gone().plan();
    Scene next = new Scene().decisions(start.next().started(NOW)).replacing().notified(3, 3);
    assertThat(next.running().window(Duration.ofHours(1), Duration.ofHours(1)).plan())
        .isInstanceOf(Step.Wait.class);
  }

  @Test
  void publish_only_attempt_that_fails_is_repeated_as_publish_only() {
    Step step = Scene.decidedWith(Phase.FAILED, PublishMode.ONLY, 1).plan();
    assertThat(step)
        .isInstanceOfSatisfying(
            Step.Retry.class,
            retry ->
                assertThat(retry.next().newest().attempt().publish()).isEqualTo(PublishMode.ONLY));
  }

  @Test
  void law8_attempt_that_is_gone_after_its_deadline_was_stopped_and_did_not_vanish() {
    Scene gone = Scene.in(Phase.STARTED);
    Instant late = NOW.plus(gone.desired().deadline());

    assertThat(why(gone.planAt(NOW))).isEqualTo("the attempt vanished");
    assertThat(why(gone.planAt(late))).isEqualTo("stopped at its deadline of PT10M");
  }

  private static String why(Step step) {
    return ((Step.Finish) step).next().newest().message();
  }

  private static Scene started(State state) {
    return Scene.in(Phase.STARTED).ended(state, 0);
  }

  private static Scene failures(int count) {
    return Scene.decidedWith(Phase.FAILED, PublishMode.ALWAYS, count);
  }

  private static Scene newerWhileRunning(UnaryOperator<Scene> policy) {
    return policy
        .apply(Scene.in(Phase.STARTED).notified(2, 2))
        .running()
        .window(Duration.ofHours(1), Duration.ofHours(1));
  }

  private static Scene replaced() {
    return Scene.in(Phase.REPLACED).notified(2, 2);
  }

  private static long version(Step.Start start, Dataset dataset) {
    return start.next().newest().inputs().get(dataset).version();
  }

  private static Arguments row(String name, Scene scene, String expected) {
    return arguments(name, scene, expected);
  }
}
