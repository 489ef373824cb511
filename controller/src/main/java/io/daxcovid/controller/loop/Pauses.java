package io.daxcovid.controller.loop;

import io.daxcovid.controller.plan.Step;
import java.time.Duration;
import java.time.Instant;

/**
 * How long to wait after a step, if nobody nudges.
 *
 * @param watch while an attempt is at work; its end usually nudges
 * @param resync in any other case at the latest
 */
public record Pauses(Instant now, Duration watch, Duration resync) implements Step.Cases<Duration> {
  @Override
  public Duration start(Step.Start step) {
    return Duration.ZERO;
  }

  @Override
  public Duration retry(Step.Retry step) {
    return Duration.ZERO;
  }

  @Override
  public Duration publishOnly(Step.PublishOnly step) {
    return Duration.ZERO;
  }

  @Override
  public Duration adopt(Step.Adopt step) {
    return Duration.ZERO;
  }

  @Override
  public Duration finish(Step.Finish step) {
    return Duration.ZERO;
  }

  @Override
  public Duration stop(Step.Stop step) {
    return watch;
  }

  @Override
  public Duration waiting(Step.Wait step) {
    Duration left = Duration.between(now, step.until());
    Duration most =
        switch (step.reason()) {
          case ATTEMPT_RUNNING,
              SUBMISSION_STALLED,
              DRIVER_PENDING,
              ATTEMPT_VANISHED,
              DRIVER_OUTLIVES ->
              watch;
          case NOT_CAUGHT_UP,
              KAFKA_UNREADABLE,
              WAITING_FOR_INPUTS,
              SUSPENDED,
              INVALID_SPEC,
              SETTLING,
              DEADLINE_EXCEEDED,
              REPLACED,
              OLD_ATTEMPT_ALIVE,
              RETRY_PENDING,
              RETRIES_EXHAUSTED,
              METHOD_VERSION_MISMATCH,
              PINNED_RUN_REMOVED,
              PUBLISHED ->
              resync;
        };
    Duration pause = left.compareTo(most) < 0 ? left : most;
    // What was planned for a moment ago is due: a framework refuses to wait for less than nothing.
    return pause.isNegative() ? Duration.ZERO : pause;
  }

  @Override
  public Duration nothing(Step.Nothing step) {
    return resync;
  }
}
