package io.daxcovid.controller.plan;

import io.daxcovid.contract.run.PublishMode;
import java.time.Instant;
import java.util.function.Supplier;

/** What follows an attempt that is no longer under way: when it is tried again, and whether. */
record Repetition(Desired desired, Observed observed, Instant now) {

  /** What differs between a run for inputs and a mere move of the publication. */
  interface Ways {
    Step again(String why);

    Step superseded(String why);

    Step nothingToPublish(Decision decision);

    Step finished(Decision decision);
  }

  Step of(Decision decision, Ways ways) {
    return switch (decision.phase()) {
      case DECIDED -> unlessAlive(() -> neverStarted(decision, ways));
      case STARTED, REPLACED, INTERRUPTED -> unlessAlive(() -> ways.again(decision.message()));
      case UNAVAILABLE -> from(decision.since().plus(RetryPolicy.OUTAGE_PAUSE), decision, ways);
      case FAILED -> failed(decision, ways);
      case SUPERSEDED -> unlessAlive(() -> ways.superseded(decision.message()));
      case NOTHING_TO_PUBLISH -> ways.nothingToPublish(decision);
      case REFUSED -> refused(decision, ways);
      case FINISHED -> ways.finished(decision);
    };
  }

  /**
   * Under the same name: whoever decided it may be about to start it, or its start may be on the
   * way to the cluster, and of one name there can be only one.
   */
  private Step neverStarted(Decision decision, Ways ways) {
    boolean same =
        observed.run() instanceof RunObservation.Absent
            && observed.decisions().latest().filter(decision::equals).isPresent()
            && !isOfBefore(decision);
    if (!same) {
      return ways.again("was never started");
    }
    Decisions next = observed.decisions().resumed(now);
    return decision.attempt().publish() == PublishMode.ONLY
        ? new Step.PublishOnly(next)
        : new Step.Retry(next);
  }

  private Step failed(Decision decision, Ways ways) {
    if (isOfBefore(decision)) {
      return unlessAlive(() -> ways.again(failure(decision) + "; asked anew since"));
    }
    return isLast(decision)
        ? exhausted(decision)
        : from(decision.since().plus(desired.retry().pause(decision.failures())), decision, ways);
  }

  /** The job may be another one by now. */
  private Step refused(Decision decision, Ways ways) {
    return isOfBefore(decision)
        ? unlessAlive(() -> ways.again(decision.message()))
        : new Step.Nothing(Reason.METHOD_VERSION_MISMATCH, decision.message());
  }

  private boolean isOfBefore(Decision decision) {
    return decision.attempt().generation() != desired.wishes().generation();
  }

  /** The limit is reached. */
  boolean isLast(Decision decision) {
    return desired.retry().exhausted(decision.failuresIn(desired.wishes().generation()));
  }

  Step exhausted(Decision decision) {
    return new Step.Nothing(
        Reason.RETRIES_EXHAUSTED,
        failure(decision) + "; new inputs, changed settings or asking to run again lift this");
  }

  Step unlessAlive(Supplier<Step> step) {
    return observed.run() instanceof RunObservation.Running
        ? new Step.Stop(observed.decisions(), Reason.OLD_ATTEMPT_ALIVE)
        : step.get();
  }

  private Step from(Instant due, Decision decision, Ways ways) {
    if (now.isBefore(due)) {
      return new Step.Wait(due, Reason.RETRY_PENDING, failure(decision) + "; next try at " + due);
    }
    return unlessAlive(() -> ways.again(failure(decision)));
  }

  private static String failure(Decision decision) {
    if (decision.phase() == Phase.UNAVAILABLE) {
      return "attempt %s could not do its work, which does not count: %s"
          .formatted(decision.attempt().name(), decision.message());
    }
    return "attempt %s failed (%d so far): %s"
        .formatted(decision.attempt().name(), decision.failures(), decision.message());
  }
}
