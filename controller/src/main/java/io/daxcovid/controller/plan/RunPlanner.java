package io.daxcovid.controller.plan;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.run.Outcome;
import io.daxcovid.contract.run.PublishMode;
import io.daxcovid.contract.run.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides the one next step of a pipeline. It has no memory and does nothing itself.
 *
 * <ol>
 *   <li>See to the attempt that is under way: note its end, stop it at its deadline (or, under
 *       {@link Concurrency#REPLACE}, for newer inputs), else wait for it.
 *   <li>Nothing begins while suspended or asked for what cannot be done, or while the topic is not
 *       read.
 *   <li>Readers see the pinned run, or the newest complete one: {@link PublicationPlanner}.
 *   <li>Nothing is computed while an input is missing.
 *   <li>The newest inputs of all that were ever notified or decided for give the wanted run.
 *       Another one than the newest decided: settle, then start it.
 *   <li>The same one: repeat it if somebody asks, or if its last attempt failed or was overtaken by
 *       a past nobody remembers; start that attempt if it never was; else there is nothing to do.
 *   <li>Nothing begins while a live look shows an old driver that can still run.
 * </ol>
 */
public final class RunPlanner {
  public Step plan(Desired desired, Observed observed, Instant now) {
    return observed
        .decisions()
        .latest()
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
                    : new Step.Finish(decisions.failed(whyAbsent(desired, decision, now), now)),
            () -> begin(desired, observed, now),
            run -> running(desired, observed, run.trouble(), now),
            end -> ended(desired, observed, end, now));
  }

  private static Step ended(
      Desired desired, Observed observed, RunObservation.Ended end, Instant now) {
    Decisions decisions = observed.decisions();
    Optional<Outcome> success =
        end.outcome().filter(known -> known.state() != Outcome.State.FAILED);
    if (success.isPresent()) {
      return new Step.Finish(decisions.ended(success.get(), now));
    }
    if (!observed.watched()) {
      return new Step.Finish(decisions.interrupted(now));
    }
    String why =
        end.outcome()
            .map(Outcome::message)
            .orElseGet(() -> whyGone(desired, decisions.latest().orElseThrow(), end, now));
    return new Step.Finish(decisions.failed(end.failure(why), now));
  }

  /** An attempt that we stopped may be gone as a whole before the next look. */
  private static String whyAbsent(Desired desired, Decision decision, Instant now) {
    return stopped(desired, decision, now).orElse("the attempt vanished");
  }

  private static Optional<String> stopped(Desired desired, Decision decision, Instant now) {
    return Optional.of("stopped at its deadline of " + desired.deadline())
        .filter(why -> !now.isBefore(deadline(desired, decision)));
  }

  private static String whyGone(
      Desired desired, Decision decision, RunObservation.Ended end, Instant now) {
    Optional<String> stopped = stopped(desired, decision, now);
    if (stopped.isPresent()) {
      return stopped.get();
    }
    return end.said().isEmpty() ? "the driver ended without saying how" : end.said();
  }

  private static Step running(
      Desired desired, Observed observed, Optional<RunObservation.Trouble> trouble, Instant now) {
    Decisions decisions = observed.decisions();
    Decision decision = decisions.latest().orElseThrow();
    if (!now.isBefore(deadline(desired, decision))) {
      return new Step.Stop(decisions, Reason.DEADLINE_EXCEEDED);
    }
    if (decision.phase() == Phase.DECIDED) {
      return new Step.Adopt(decisions.started(now));
    }
    if (mayReplace(desired, observed, decision, now)) {
      return new Step.Stop(decisions.replaced(now, "newer inputs came"), Reason.REPLACED);
    }
    if (wouldPublishOverPin(desired, decision)) {
      return new Step.Stop(decisions.replaced(now, "another run was pinned"), Reason.REPLACED);
    }
    return trouble
        .map(known -> troubled(desired, decisions, known, now))
        .orElseGet(
            () ->
                new Step.Wait(
                    deadline(desired, decision),
                    Reason.ATTEMPT_RUNNING,
                    decision.attempt().name()));
  }

  /** Its patience over, the attempt is stopped, and counts: the same may happen to the next. */
  private static Step troubled(
      Desired desired, Decisions decisions, RunObservation.Trouble trouble, Instant now) {
    if (!now.isBefore(trouble.until())) {
      return new Step.Stop(decisions.failed(trouble.what(), now), trouble.reason());
    }
    Instant deadline = deadline(desired, decisions.latest().orElseThrow());
    Instant until = trouble.until().isBefore(deadline) ? trouble.until() : deadline;
    return new Step.Wait(until, trouble.reason(), trouble.what());
  }

  /** Begun before the run was pinned: whoever rolls back does not want to see its result. */
  private static boolean wouldPublishOverPin(Desired desired, Decision decision) {
    return decision.attempt().publish() == PublishMode.ALWAYS
        && desired.wishes().pinnedRun().filter(run -> !run.equals(decision.runId())).isPresent();
  }

  private static boolean mayReplace(
      Desired desired, Observed observed, Decision decision, Instant now) {
    boolean settled =
        observed.window().filter(w -> !now.isBefore(w.closes(desired.settle()))).isPresent();
    // An attempt that computes nothing is soon over, and would only be decided again.
    return desired.concurrency() == Concurrency.REPLACE
        && decision.attempt().publish() != PublishMode.ONLY
        && !decision.replacement()
        && desired.wishes().hold().isEmpty()
        && observed.caughtUp()
        && settled;
  }

  private static Instant deadline(Desired desired, Decision decision) {
    return decision.since().plus(desired.deadline());
  }

  private static Step begin(Desired desired, Observed observed, Instant now) {
    Optional<Hold> hold = desired.wishes().hold();
    if (hold.isPresent()) {
      return new Step.Nothing(hold.get().reason(), hold.get().why());
    }
    if (!observed.caughtUp()) {
      return new Step.Nothing(
          Reason.NOT_CAUGHT_UP, "the notifications have not been read to their end yet");
    }
    Optional<Step> move = PublicationPlanner.plan(desired, observed, now);
    return move.filter(step -> !rests(step))
        .orElseGet(
            () -> {
              Step forInputs = forInputs(desired, observed, now);
              return rests(forInputs)
                  ? move.map(m -> sooner(m, forInputs)).orElse(forInputs)
                  : forInputs;
            });
  }

  private static boolean rests(Step step) {
    return step instanceof Step.Wait || step instanceof Step.Nothing;
  }

  /** Of two rests the one that ends first; where none ends by itself, the one that needs help. */
  private static Step sooner(Step move, Step forInputs) {
    if (move instanceof Step.Wait wait && forInputs instanceof Step.Wait other) {
      return other.until().isBefore(wait.until()) ? other : wait;
    }
    return forInputs instanceof Step.Wait ? forInputs : move;
  }

  private static Step forInputs(Desired desired, Observed observed, Instant now) {
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
    return new Repetition(desired, observed, now)
        .unlessAlive(() -> new Step.Start(decisions.decide(desired, inputs, replacement, now)));
  }

  private static Step again(Desired desired, Observed observed, Decision decision, Instant now) {
    Repetition repetition = new Repetition(desired, observed, now);
    String asked = desired.wishes().runAgain();
    if (!asked.isEmpty() && !asked.equals(observed.decisions().runAgain())) {
      return repetition.unlessAlive(
          () -> new Step.Retry(observed.decisions().recompute(desired, now)));
    }
    return repetition.of(decision, new Ways(desired, observed, now));
  }

  /** The newest run again, if its last attempt did not do. */
  private record Ways(Desired desired, Observed observed, Instant now) implements Repetition.Ways {
    @Override
    public Step again(String why) {
      boolean only = decisions().newest().attempt().publish() == PublishMode.ONLY;
      boolean pinned = desired.wishes().pinnedRun().isPresent();
      return retry(only && !pinned ? PublishMode.ONLY : desired.publish(), why);
    }

    @Override
    public Step superseded(String why) {
      return desired.wishes().pinnedRun().isPresent()
          ? again(why)
          : new Step.PublishOnly(decisions().repeat(desired, PublishMode.ONLY, now, why));
    }

    @Override
    public Step nothingToPublish(Decision decision) {
      Repetition repetition = new Repetition(desired, observed, now);
      return repetition.isLast(decision)
          ? repetition.exhausted(decision)
          : repetition.unlessAlive(() -> retry(desired.publish(), "load is gone"));
    }

    @Override
    public Step finished(Decision decision) {
      Optional<RunId> pinned = desired.wishes().pinnedRun();
      if (pinned.isEmpty() && !decision.runId().equals(decisions().shown().complete())) {
        return nothingToPublish(decision);
      }
      String run = "run " + decision.runId();
      return new Step.Nothing(
          Reason.PUBLISHED,
          pinned.map(pin -> "run " + pin + ", pinned; newest: " + run).orElse(run));
    }

    private Step retry(PublishMode mode, String why) {
      return new Step.Retry(decisions().repeat(desired, mode, now, why));
    }

    private Decisions decisions() {
      return observed.decisions();
    }
  }
}
