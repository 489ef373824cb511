package io.daxcovid.controller.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.json.Json;
import io.daxcovid.contract.run.Outcome.State;
import io.daxcovid.contract.run.PublishMode;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DecisionsTest {
  private static final Instant NOW = Scene.NOW;

  @Test
  void attempt_numbers_and_sequences_rise_over_all_runs_whatever_the_clock_does() {
    Scene scene = Scene.in(Phase.FINISHED).notified(2, 2);
    Decisions before = scene.decisions();
    Decisions after = ((Step.Start) scene.planAt(Instant.EPOCH)).next();
    assertThat(after.lastAttempt()).isEqualTo(before.lastAttempt() + 1);
    assertThat(after.lastSequence()).isEqualTo(before.lastSequence() + 1);
    assertThat(after.newest().runId()).isNotEqualTo(before.newest().runId());
  }

  @Test
  void sequence_is_the_clock_where_that_is_ahead() {
    Decisions decided = ((Step.Start) Scene.fresh().plan()).next();
    assertThat(decided.lastSequence()).isEqualTo(NOW.toEpochMilli());
    assertThat(decided.newest().attempt().name())
        .isEqualTo("dax-covid-" + decided.newest().runId().abbreviated() + "-1");
  }

  @Test
  void law4_sequence_seen_in_the_publication_is_never_issued_again() {
    long foreign = NOW.toEpochMilli() + 1_000_000;
    Step.Finish finish =
        (Step.Finish) Scene.in(Phase.STARTED).ended(State.SUPERSEDED, foreign).plan();
    assertThat(finish.next().lastSequence()).isEqualTo(foreign);
    Decisions again =
        ((Step.PublishOnly) new Scene().notified(1, 1).decisions(finish.next()).plan()).next();
    assertThat(again.newest().attempt().sequence()).isEqualTo(foreign + 1);
    assertThat(again.newest().attempt().publish()).isEqualTo(PublishMode.ONLY);
    assertThat(again.newest().failures()).isZero();
  }

  @Test
  void superseded_publish_only_attempt_counts_as_a_failure() {
    Scene scene = Scene.decidedWith(Phase.STARTED, PublishMode.ONLY, 0).ended(State.SUPERSEDED, 9);
    Decisions next = ((Step.Finish) scene.plan()).next();
    assertThat(next.newest().phase()).isEqualTo(Phase.FAILED);
    assertThat(next.newest().failures()).isEqualTo(1);
  }

  @Test
  void law7_outage_is_waited_out_however_long_and_counts_as_no_failure() {
    Scene scene = Scene.in(Phase.STARTED).ended(State.UNAVAILABLE, 0);
    Decisions next = ((Step.Finish) scene.plan()).next();
    assertThat(next.newest().failures()).isZero();
    Scene later = new Scene().notified(1, 1).decisions(next);
    assertThat(later.plan())
        .isInstanceOfSatisfying(
            Step.Wait.class, wait -> assertThat(wait.reason()).isEqualTo(Reason.RETRY_PENDING));
    assertThat(later.planAt(NOW.plus(RetryPolicy.OUTAGE_PAUSE))).isInstanceOf(Step.Retry.class);
  }

  @Test
  void law2_attempt_that_was_never_started_is_started_as_the_same_one() {
    Decisions decided = Scene.in(Phase.DECIDED).decisions();
    Decisions next = ((Step.Retry) Scene.in(Phase.DECIDED).plan()).next();
    assertThat(next.newest().attempt()).isEqualTo(decided.newest().attempt());
    assertThat(next.newest().failures()).isZero();
    assertThat(next.newest().since()).isEqualTo(NOW);
    assertThat(next.lastAttempt()).isEqualTo(1);
  }

  @Test
  void attempt_that_was_never_started_for_other_wishes_is_another_one() {
    Decisions next = ((Step.Retry) Scene.in(Phase.DECIDED).generation(1).plan()).next();
    assertThat(next.lastAttempt()).isEqualTo(2);
  }

  @Test
  void law8_attempt_whose_name_is_taken_is_another_one() {
    Decisions next = ((Step.Retry) Scene.in(Phase.DECIDED).taken().plan()).next();
    assertThat(next.lastAttempt()).isEqualTo(2);
  }

  @Test
  void published_run_is_remembered_while_the_next_one_is_under_way() {
    Scene scene = Scene.in(Phase.FINISHED).notified(2, 2);
    Decisions next = ((Step.Start) scene.plan()).next();
    assertThat(next.shown().published()).isEqualTo(scene.decisions().newest().runId());
  }

  @Test
  void law2_what_was_written_before_pins_is_read_and_not_computed_again() {
    String old =
        """
        {"lastAttempt": 4, "lastSequence": 104, "published": "%s", "newest": {
          "runId": "%s", "inputs": {}, "replacement": false, "failures": 0, "phase": "%s",
          "attempt": {"name": "a-4", "number": 4, "sequence": 104, "publish": "ALWAYS"},
          "since": "2020-12-14T09:00:00Z", "message": "said before"}}
        """;
    String run = Scene.fresh().desired().runIdFor(Scene.fresh().inputs()).value();
    Decisions finished = Json.read(old.formatted(run, run, "FINISHED"), Decisions.class);
    assertThat(Scene.fresh().decisions(finished).plan())
        .isInstanceOfSatisfying(
            Step.Nothing.class, rest -> assertThat(rest.reason()).isEqualTo(Reason.PUBLISHED));
    Decisions failed = Json.read(old.formatted(run, run, "FAILED"), Decisions.class);
    assertThat(Scene.fresh().decisions(failed).plan())
        .isInstanceOfSatisfying(
            Step.Retry.class,
            retry -> assertThat(retry.next().newest().attempt().recompute()).isFalse());
  }

  @Test
  void survives_being_written_as_json() {
    for (Phase phase : Phase.values()) {
      Decisions decisions = Scene.in(phase).decisions();
      assertThat(Json.read(Json.writePretty(decisions), Decisions.class)).isEqualTo(decisions);
    }
    assertThat(Json.read(Json.write(Decisions.NONE), Decisions.class)).isEqualTo(Decisions.NONE);
  }
}
