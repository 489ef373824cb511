package io.daxcovid.controller.status;

import io.daxcovid.contract.message.PipelineStatus.Condition;
import io.daxcovid.controller.plan.Decision;
import io.daxcovid.controller.plan.Decisions;
import io.daxcovid.controller.plan.Reason;
import io.daxcovid.controller.plan.Step;
import java.time.Instant;
import java.util.Optional;

/** Where the controller rests after a pass, and what that means for a person. */
record Rest(Reason reason, String message) {
  private static final String TRUE = "True";
  private static final String FALSE = "False";
  private static final String UNKNOWN = "Unknown";

  /** Empty if the next pass follows at once: its report will be the better one. */
  static Optional<Rest> of(Step step) {
    return step.match(new Resting());
  }

  boolean stillReading() {
    return reason == Reason.NOT_CAUGHT_UP;
  }

  /** An attempt is, or may be, under way. */
  boolean atWork() {
    return switch (reason) {
      case ATTEMPT_RUNNING,
          SUBMISSION_STALLED,
          DRIVER_PENDING,
          ATTEMPT_VANISHED,
          DRIVER_OUTLIVES,
          DEADLINE_EXCEEDED,
          REPLACED,
          OLD_ATTEMPT_ALIVE ->
          true;
      case NOT_CAUGHT_UP,
          KAFKA_UNREADABLE,
          WAITING_FOR_INPUTS,
          SUSPENDED,
          INVALID_SPEC,
          SETTLING,
          RETRY_PENDING,
          RETRIES_EXHAUSTED,
          METHOD_VERSION_MISMATCH,
          PINNED_RUN_REMOVED,
          PUBLISHED ->
          false;
    };
  }

  Condition running(Instant now) {
    return condition("Running", atWork() ? TRUE : FALSE, reason.id(), message, now);
  }

  /** True while the newest inputs are published, or on their way after an earlier publication. */
  Condition ready(Decisions decisions, Instant now) {
    return switch (reason) {
      case NOT_CAUGHT_UP, KAFKA_UNREADABLE -> ready(UNKNOWN, reason.id(), message, now);
      case WAITING_FOR_INPUTS,
          SUSPENDED,
          INVALID_SPEC,
          RETRY_PENDING,
          RETRIES_EXHAUSTED,
          METHOD_VERSION_MISMATCH,
          PINNED_RUN_REMOVED,
          SUBMISSION_STALLED,
          DRIVER_PENDING,
          ATTEMPT_VANISHED,
          DRIVER_OUTLIVES,
          DEADLINE_EXCEEDED,
          OLD_ATTEMPT_ALIVE ->
          ready(FALSE, reason.id(), message, now);
      case SETTLING, ATTEMPT_RUNNING, REPLACED, PUBLISHED -> onItsWay(decisions, now);
    };
  }

  private Condition onItsWay(Decisions decisions, Instant now) {
    if (decisions.shown().published() == null) {
      return ready(
          FALSE, ConditionReason.NOTHING_PUBLISHED_YET.id(), "the first result is on its way", now);
    }
    int failures = decisions.latest().map(Decision::failures).orElse(0);
    boolean retrying = reason == Reason.ATTEMPT_RUNNING && failures > 0;
    return retrying
        ? ready(FALSE, ConditionReason.RETRYING.id(), failures + " attempts failed", now)
        : ready(
            TRUE,
            Reason.PUBLISHED.id(),
            "run " + decisions.shown().published() + " is published",
            now);
  }

  private static Condition ready(String status, String reason, String message, Instant now) {
    return condition("Ready", status, reason, message, now);
  }

  private static Condition condition(
      String type, String status, String reason, String message, Instant now) {
    return new Condition(type, status, reason, message, now);
  }

  private static final class Resting implements Step.Cases<Optional<Rest>> {
    @Override
    public Optional<Rest> start(Step.Start step) {
      return Optional.empty();
    }

    @Override
    public Optional<Rest> retry(Step.Retry step) {
      return Optional.empty();
    }

    @Override
    public Optional<Rest> publishOnly(Step.PublishOnly step) {
      return Optional.empty();
    }

    @Override
    public Optional<Rest> adopt(Step.Adopt step) {
      return Optional.empty();
    }

    @Override
    public Optional<Rest> finish(Step.Finish step) {
      return Optional.empty();
    }

    @Override
    public Optional<Rest> stop(Step.Stop step) {
      return Optional.of(
          new Rest(
              step.reason(), "stopping " + step.next().latest().orElseThrow().attempt().name()));
    }

    @Override
    public Optional<Rest> waiting(Step.Wait step) {
      return Optional.of(new Rest(step.reason(), step.message()));
    }

    @Override
    public Optional<Rest> nothing(Step.Nothing step) {
      return Optional.of(new Rest(step.reason(), step.message()));
    }
  }
}
