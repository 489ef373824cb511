package io.daxcovid.controller.plan;

import io.daxcovid.contract.run.PublishMode;
import io.daxcovid.contract.run.RunId;
import java.time.Instant;
import java.util.Optional;

/**
 * Sees to it that readers see the pinned run, or, when none is pinned any more, the newest complete
 * one. It moves the publication by attempts that compute nothing.
 */
final class PublicationPlanner {
  private PublicationPlanner() {}

  /** Empty if readers see what they ought to, or will by the attempts of the newest run. */
  static Optional<Step> plan(Desired desired, Observed observed, Instant now) {
    Decisions decisions = observed.decisions();
    return target(desired, decisions)
        .map(
            run -> {
              Repetition repetition = new Repetition(desired, observed, now);
              Ways ways = new Ways(desired, decisions, run, now);
              return Optional.ofNullable(decisions.moving())
                  .filter(move -> move.runId().equals(run))
                  .map(move -> repetition.of(move, ways))
                  .orElseGet(() -> repetition.unlessAlive(() -> ways.again(ways.why())));
            });
  }

  private static Optional<RunId> target(Desired desired, Decisions decisions) {
    Optional<RunId> pinned = desired.wishes().pinnedRun();
    Optional<RunId> wanted = pinned.or(() -> newestComplete(decisions));
    return wanted.filter(run -> !decisions.shown().settledOn(run));
  }

  /** Empty too while the newest run is about to publish itself. */
  private static Optional<RunId> newestComplete(Decisions decisions) {
    Shown shown = decisions.shown();
    boolean onItsWay =
        decisions
            .decision()
            .filter(newest -> newest.phase() != Phase.FINISHED)
            .filter(newest -> newest.attempt().publish() != PublishMode.NEVER)
            .filter(newest -> newest.runId().equals(shown.aimed()))
            .isPresent();
    return onItsWay ? Optional.empty() : Optional.ofNullable(shown.complete());
  }

  private record Ways(Desired desired, Decisions decisions, RunId run, Instant now)
      implements Repetition.Ways {
    String why() {
      return desired.wishes().pinnedRun().isPresent() ? "pinned" : "no longer pinned";
    }

    @Override
    public Step again(String because) {
      return new Step.PublishOnly(decisions.move(desired, run, now, because));
    }

    @Override
    public Step superseded(String because) {
      return again(because);
    }

    @Override
    public Step nothingToPublish(Decision decision) {
      return new Step.Nothing(
          Reason.PINNED_RUN_REMOVED,
          "pinned run %s cannot be shown: %s".formatted(run, decision.message()));
    }

    /** It had been moved there; something else has been aimed at since. */
    @Override
    public Step finished(Decision decision) {
      return again(why());
    }
  }
}
