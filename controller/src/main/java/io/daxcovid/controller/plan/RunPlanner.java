package io.daxcovid.controller.plan;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.run.Outcome;
import io.daxcovid.contract.run.PublishMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Decides the one next step of a pipeline. It has no memory and does nothing itself.
 *
 * <ol>
 *   <li>See to the attempt that is under way: note its end, stop it at its deadline (or, under
 *       {@link Concurrency#REPLACE}, for newer inputs), else wait for it.
 *   <li>Nothing begins while suspended, while the topic is not read, or while an input is missing.
 *   <li>The newest inputs of all that were ever notified or decided for give the wanted run.
 *       Another one than the newest decided: settle, then start it.
 *   <li>The same one: repeat it if its last attempt failed, was never started, or was overtaken by
 *       a past nobody remembers; else there is nothing to do.
 *   <li>Nothing begins while a live look shows an old driver that can still run.
 * </ol>
 */
public final class RunPlanner {
  public Step plan(Desired desired, Observed observed, Instant now) {
    return observed
        .decisions()
        .decision()
        .filter(decision -> decision.phase().active())
        .map(decision -> underWay(desired, observed, decision, now))
        .orElseGet(() -> begin(desired, observed, now));
  }

  private static Step underWay(Desired desired, Observed observed, Decision decision, Instant now) {
    Decisions decisions = observed.decisions();
    return observed
        .run()
        .match(
            () ->
                decision.phase() == Phase.DECIDED
                    ? begin(desired, observed, now)
                    : new Step.Finish(decisions.failed("the attempt vanished", now)),
            () -> begin(desired, observed, now),
            () -> running(desired, observed, decision, now),
            outcome -> ended(desired, observed, outcome, now));
  }

  private static Step ended(
      Desired desired, Observed observed, Optional<Outcome> outcome, Instant now) {
    Decisions decisions = observed.decisions();
    boolean success = outcome.filter(known -> known.state() != Outcome.State.FAILED).isPresent();
    if (!success && !observed.watched()) {
      return new Step.Finish(decisions.interrupted(now));
    }
    return new Step.Finish(
        outcome
            .map(known -> decisions.ended(known, now))
            .orElseGet(() -> decisions.failed(whyGone(desired, decisions.newest(), now), now)));
  }

  private static String whyGone(Desired desired, Decision decision, Instant now) {
    return now.isBefore(deadline(desired, decision))
        ? "the driver ended without saying how"
        : "stopped at its deadline of " + desired.deadline();
  }

  private static Step running(Desired desired, Observed observed, Decision decision, Instant now) {
    Decisions decisions = observed.decisions();
    if (!now.isBefore(deadline(desired, decision))) {
      return new Step.Stop(decisions, Reason.DEADLINE_EXCEEDED);
    }
    if (decision.phase() == Phase.DECIDED) {
      return new Step.Adopt(decisions.started(now));
    }
    if (mayReplace(desired, observed, decision, now)) {
      return new Step.Stop(decisions.replaced(now), Reason.REPLACED);
    }
    return new Step.Wait(
        deadline(desired, decision), Reason.ATTEMPT_RUNNING, decision.attempt().name());
  }

  private static boolean mayReplace(
      Desired desired, Observed observed, Decision decision, Instant now) {
    boolean settled =
        observed.window().filter(w -> !now.isBefore(w.closes(desired.settle()))).isPresent();
    return desired.concurrency() == Concurrency.REPLACE
        && !decision.replacement()
        && !desired.suspended()
        && observed.caughtUp()
        && settled;
  }

  private static Instant deadline(Desired desired, Decision decision) {
    return decision.since().plus(desired.deadline());
  }

  private static Step begin(Desired desired, Observed observed, Instant now) {
    if (desired.suspended()) {
      return new Step.Nothing(Reason.SUSPENDED, "suspended: nothing new begins");
    }
    if (!observed.caughtUp()) {
      return new Step.Nothing(
          Reason.NOT_CAUGHT_UP, "the notifications have not been read to their end yet");
    }
    Map<Dataset, Input> inputs = observed.inputsOf(desired.inputs());
    List<String> missing =
        desired.inputs().stream().filter(d -> !inputs.containsKey(d)).map(Dataset::id).toList();
    if (!missing.isEmpty()) {
      return new Step.Nothing(
          Reason.WAITING_FOR_INPUTS, "no snapshot yet of " + String.join(", ", missing));
    }
    return observed
        .decisions()
        .decision()
        .filter(decision -> decision.runId().equals(desired.runIdFor(inputs)))
        .map(decision -> again(desired, observed, decision, now))
        .orElseGet(() -> fresh(desired, observed, inputs, now));
  }

  private static Step fresh(
      Desired desired, Observed observed, Map<Dataset, Input> inputs, Instant now) {
    Optional<Instant> open =
        observed.window().map(w -> w.closes(desired.settle())).filter(now::isBefore);
    if (open.isPresent()) {
      return new Step.Wait(open.get(), Reason.SETTLING, "new inputs, waiting for more");
    }
    Decisions decisions = observed.decisions();
    boolean replacement = decisions.decision().filter(d -> d.phase() == Phase.REPLACED).isPresent();
    return unlessAlive(
        observed, () -> new Step.Start(decisions.decide(desired, inputs, replacement, now)));
  }

  private static Step again(Desired desired, Observed observed, Decision decision, Instant now) {
    Decisions decisions = observed.decisions();
    PublishMode mode = decision.attempt().publish();
    return switch (decision.phase()) {
      case DECIDED, STARTED, REPLACED, INTERRUPTED ->
          unlessAlive(
              observed,
              () -> new Step.Retry(decisions.repeat(desired, mode, now, whyAgain(decision))));
      case UNAVAILABLE -> {
        Instant due = decision.since().plus(RetryPolicy.OUTAGE_PAUSE);
        yield retryAt(due, desired, observed, decision, now);
      }
      case FAILED -> afterFailure(desired, observed, decision, now);
      case SUPERSEDED ->
          unlessAlive(
              observed,
              () ->
                  new Step.PublishOnly(
                      decisions.repeat(desired, PublishMode.ONLY, now, decision.message())));
      case NOTHING_TO_PUBLISH ->
          desired.retry().exhausted(decision.failures())
              ? exhausted(decision)
              : unlessAlive(
                  observed,
                  () ->
                      new Step.Retry(
                          decisions.repeat(desired, PublishMode.ALWAYS, now, "load is gone")));
      case REFUSED -> new Step.Nothing(Reason.METHOD_VERSION_MISMATCH, decision.message());
      case FINISHED -> new Step.Nothing(Reason.PUBLISHED, "run " + decision.runId());
    };
  }

  private static String whyAgain(Decision decision) {
    return decision.phase() == Phase.DECIDED ? "was never started" : decision.message();
  }

  private static Step afterFailure(
      Desired desired, Observed observed, Decision decision, Instant now) {
    if (desired.retry().exhausted(decision.failures())) {
      return exhausted(decision);
    }
    Instant due = decision.since().plus(desired.retry().pause(decision.failures()));
    return retryAt(due, desired, observed, decision, now);
  }

  private static Step retryAt(
      Instant due, Desired desired, Observed observed, Decision decision, Instant now) {
    if (now.isBefore(due)) {
      return new Step.Wait(due, Reason.RETRY_PENDING, failure(decision) + "; next try at " + due);
    }
    Decisions decisions = observed.decisions();
    PublishMode mode = decision.attempt().publish();
    return unlessAlive(
        observed, () -> new Step.Retry(decisions.repeat(desired, mode, now, failure(decision))));
  }

  private static Step exhausted(Decision decision) {
    return new Step.Nothing(Reason.RETRIES_EXHAUSTED, failure(decision) + "; new inputs lift this");
  }

  private static String failure(Decision decision) {
    return "attempt %s failed (%d so far): %s"
        .formatted(decision.attempt().name(), decision.failures(), decision.message());
  }

  private static Step unlessAlive(Observed observed, Supplier<Step> step) {
    return observed.run() instanceof RunObservation.Running
        ? new Step.Stop(observed.decisions(), Reason.OLD_ATTEMPT_ALIVE)
        : step.get();
  }
}
