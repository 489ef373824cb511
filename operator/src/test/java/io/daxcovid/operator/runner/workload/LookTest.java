package io.daxcovid.operator.runner.workload;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.run.Outcome;
import io.daxcovid.controller.plan.Reason;
import io.daxcovid.controller.plan.RunObservation;
import io.daxcovid.operator.runner.driver.DriverPod;
import io.daxcovid.operator.runner.driver.Pods;
import io.daxcovid.operator.runner.workload.Claim.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LookTest {
  private static final Instant ASKED = Instant.parse("2020-12-14T10:00:00Z");
  private static final Instant SOON = ASKED.plusSeconds(5);
  private static final Instant LATE = ASKED.plus(Duration.ofMinutes(5));
  private static final DriverPod LIVING = Pods.at(ASKED).running();

  @ParameterizedTest
  @EnumSource
  void law8_living_driver_makes_a_running_attempt_whatever_its_object_says(Standing standing) {
    assertThat(look(standing, LATE, LIVING)).isInstanceOf(RunObservation.Running.class);
  }

  @Test
  void law8_failed_with_a_living_driver_is_told() {
    RunObservation seen = look(Standing.ENDED, LATE, LIVING);
    assertThat(seen)
        .isEqualTo(
            RunObservation.troubled(
                Reason.DRIVER_OUTLIVES,
                "SparkApplication x has ended: its words, but its driver x-driver is at work",
                Instant.MAX));
  }

  @ParameterizedTest
  @EnumSource(names = {"ASKED", "AT_WORK", "ENDED"})
  void driver_that_has_ended_is_believed_before_an_object_that_lags(Standing standing) {
    DriverPod done = Pods.at(ASKED).published();
    assertThat(look(standing, LATE, done))
        .isInstanceOfSatisfying(
            RunObservation.Ended.class,
            ended ->
                assertThat(ended.outcome().map(Outcome::state)).contains(Outcome.State.PUBLISHED));
  }

  @Test
  void law8_end_without_a_driver_has_no_outcome_but_words() {
    assertThat(look(Standing.ENDED, LATE))
        .isEqualTo(
            new RunObservation.Ended(
                Optional.empty(), "SparkApplication x has ended, no driver left: its words", ""));
  }

  @Test
  void submission_has_its_usual_time_before_anybody_worries() {
    assertThat(look(Standing.ASKED, SOON)).isEqualTo(RunObservation.running());
  }

  @Test
  void law8_submission_that_never_moves_is_told_with_its_deadline() {
    assertThat(look(Standing.ASKED, LATE))
        .isEqualTo(
            RunObservation.troubled(
                Reason.SUBMISSION_STALLED,
                "SparkApplication x has no driver, though one was asked for: its words",
                ASKED.plus(Look.PATIENCE)));
  }

  @Test
  void law8_state_that_may_bring_another_driver_is_no_end_even_after_one_has_ended() {
    RunObservation seen = look(Standing.UNSETTLED, SOON, Pods.at(ASKED).published());
    assertThat(trouble(seen)).isEqualTo(Reason.SUBMISSION_STALLED);
  }

  @Test
  void law8_driver_that_vanished_is_waited_for_a_while() {
    Look look = new Look(claim(Standing.AT_WORK), List.of(), Optional.of(SOON), LATE);
    assertThat(look.observation())
        .isEqualTo(
            RunObservation.troubled(
                Reason.ATTEMPT_VANISHED,
                "SparkApplication x is at work, but its driver is gone",
                SOON.plus(Look.GRACE)));
  }

  @Test
  void law8_object_that_was_seen_is_absent_only_after_its_grace() {
    Instant missed = LATE;
    assertThat(trouble(nowhere(missed, LATE.plus(Look.GRACE).minusMillis(1))))
        .isEqualTo(Reason.ATTEMPT_VANISHED);
    assertThat(nowhere(missed, LATE.plus(Look.GRACE))).isEqualTo(RunObservation.absent());
  }

  @Test
  void what_nobody_ever_saw_is_absent_at_once() {
    assertThat(new Look(Optional.empty(), List.of(), Optional.empty(), SOON).observation())
        .isEqualTo(RunObservation.absent());
  }

  @Test
  void driver_without_its_object_is_at_work_and_its_outcome_counts() {
    assertThat(trouble(orphan(LIVING))).isEqualTo(Reason.ATTEMPT_VANISHED);
    assertThat(orphan(Pods.at(ASKED).published())).isInstanceOf(RunObservation.Ended.class);
  }

  @Test
  void driver_that_cannot_begin_is_told_once_it_takes_unusually_long() {
    DriverPod pending = Pods.at(ASKED).unschedulable();
    assertThat(look(Standing.ASKED, SOON, pending)).isEqualTo(RunObservation.running());
    RunObservation seen = look(Standing.ASKED, LATE, pending);
    assertThat(trouble(seen)).isEqualTo(Reason.DRIVER_PENDING);
    assertThat(seen.toString()).contains("Unschedulable: 0/1 nodes are available");
  }

  @Test
  void object_that_is_being_deleted_is_believed_after_its_grace() {
    assertThat(deleting(ASKED, SOON)).isEqualTo(RunObservation.running());
    assertThat(deleting(ASKED, LATE))
        .isEqualTo(
            new RunObservation.Ended(Optional.empty(), "SparkApplication x was deleted", ""));
    assertThat(deleting(ASKED, LATE, LIVING)).isEqualTo(RunObservation.running());
  }

  private static RunObservation look(Standing standing, Instant now, DriverPod... drivers) {
    Optional<Instant> missing =
        standing == Standing.AT_WORK && drivers.length == 0 ? Optional.of(now) : Optional.empty();
    return new Look(claim(standing), List.of(drivers), missing, now).observation();
  }

  private static RunObservation deleting(Instant since, Instant now, DriverPod... drivers) {
    Claim claim =
        new Claim("SparkApplication x", Standing.ENDED, ASKED, Optional.of(since), "its words");
    return new Look(Optional.of(claim), List.of(drivers), Optional.empty(), now).observation();
  }

  private static RunObservation nowhere(Instant missed, Instant now) {
    return new Look(Optional.empty(), List.of(), Optional.of(missed), now).observation();
  }

  private static RunObservation orphan(DriverPod driver) {
    return new Look(Optional.empty(), List.of(driver), Optional.empty(), LATE).observation();
  }

  private static Optional<Claim> claim(Standing standing) {
    return Optional.of(
        new Claim("SparkApplication x", standing, ASKED, Optional.empty(), "its words"));
  }

  private static Reason trouble(RunObservation seen) {
    return ((RunObservation.Running) seen).trouble().orElseThrow().reason();
  }
}
