package io.daxcovid.operator.runner.workload;

import io.daxcovid.controller.plan.Reason;
import io.daxcovid.controller.plan.RunObservation;
import io.daxcovid.operator.runner.driver.DriverPod;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the cluster showed of an attempt at one moment. Drivers are believed before the object: one
 * that can still run makes the attempt a running one, whatever the object says.
 *
 * @param claim of the attempt's own object; empty if there is none
 * @param drivers by a live list
 * @param missing since when something is not there that ought to be
 */
record Look(
    Optional<Claim> claim, List<DriverPod> drivers, Optional<Instant> missing, Instant now) {
  /** Time that is usual until a driver is there, and until it has begun. */
  static final Duration USUAL = Duration.ofSeconds(60);

  /** A submission that does nothing for so long never will. */
  static final Duration PATIENCE = Duration.ofMinutes(10);

  /** A submission under way when its object is deleted makes its driver within this time. */
  static final Duration GRACE = Duration.ofSeconds(30);

  RunObservation observation() {
    Optional<DriverPod> living = drivers.stream().filter(DriverPod::alive).findFirst();
    if (living.isPresent()) {
      return atWork(living.get());
    }
    Optional<RunObservation> ended =
        drivers.stream().max(Comparator.comparing(DriverPod::created)).map(DriverPod::ended);
    return claim
        .map(known -> believe(known, ended))
        .or(() -> ended)
        .orElseGet(() -> missing.map(this::vanished).orElseGet(RunObservation::absent));
  }

  private RunObservation atWork(DriverPod driver) {
    if (claim.isEmpty()) {
      return RunObservation.troubled(
          Reason.ATTEMPT_VANISHED,
          "what it was started by is gone, but its driver " + driver.name() + " is at work",
          Instant.MAX);
    }
    Claim known = claim.get();
    if (known.standing() == Claim.Standing.ENDED && known.deleting().isEmpty()) {
      return RunObservation.troubled(
          Reason.DRIVER_OUTLIVES,
          known.inWords("has ended") + ", but its driver " + driver.name() + " is at work",
          Instant.MAX);
    }
    // Room in the cluster may come late; the pipeline's deadline ends the waiting.
    return driver
        .pending()
        .filter(why -> now.isAfter(driver.created().plus(USUAL)))
        .map(why -> RunObservation.troubled(Reason.DRIVER_PENDING, why, Instant.MAX))
        .orElseGet(RunObservation::running);
  }

  /** No driver is at work. */
  private RunObservation believe(Claim known, Optional<RunObservation> ended) {
    if (known.deleting().isPresent()) {
      boolean young = now.isBefore(known.deleting().get().plus(GRACE));
      return young
          ? RunObservation.running()
          : ended.orElseGet(() -> endedSaying(known.object() + " was deleted"));
    }
    return switch (known.standing()) {
      case ENDED -> ended.orElseGet(() -> endedSaying(known.inWords("has ended, no driver left")));
      case UNSETTLED -> stalled(known, "is in a state that nobody asked for");
      case ASKED -> ended.orElseGet(() -> asked(known));
      case AT_WORK -> ended.orElseGet(() -> missing.map(this::driverless).orElseThrow());
    };
  }

  private RunObservation asked(Claim known) {
    return now.isBefore(known.since().plus(USUAL))
        ? RunObservation.running()
        : stalled(known, "has no driver, though one was asked for");
  }

  private static RunObservation stalled(Claim known, String what) {
    return RunObservation.troubled(
        Reason.SUBMISSION_STALLED, known.inWords(what), known.since().plus(PATIENCE));
  }

  private RunObservation driverless(Instant since) {
    return RunObservation.troubled(
        Reason.ATTEMPT_VANISHED,
        claim.orElseThrow().object() + " is at work, but its driver is gone",
        since.plus(GRACE));
  }

  private RunObservation vanished(Instant since) {
    return now.isBefore(since.plus(GRACE))
        ? RunObservation.troubled(
            Reason.ATTEMPT_VANISHED, "what it was started by is gone", since.plus(GRACE))
        : RunObservation.absent();
  }

  private static RunObservation endedSaying(String said) {
    return new RunObservation.Ended(Optional.empty(), said, "");
  }
}
