package io.daxcovid.controller.run;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.controller.plan.Decision;
import io.daxcovid.controller.plan.Decisions;
import io.daxcovid.controller.plan.Phase;
import io.daxcovid.controller.plan.RunObservation;
import io.daxcovid.controller.plan.SettleWindow;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a pipeline's passes remember from one to the next, and may forget: a controller that starts
 * opens the settle window anew, and has not seen yet whether an attempt is alive.
 */
public final class PassMemory {
  private Optional<SettleWindow> window = Optional.empty();
  private Optional<RunRef> watched = Optional.empty();
  private Optional<End> end = Optional.empty();

  private record End(RunRef attempt, RunObservation.Ended how) {}

  Optional<SettleWindow> window(Map<Dataset, Long> pending, Instant now) {
    window = SettleWindow.advance(window, pending, now);
    return window;
  }

  void watch(RunRef attempt) {
    watched = Optional.of(attempt);
  }

  void saw(RunRef attempt, RunObservation run) {
    if (run instanceof RunObservation.Running) {
      watch(attempt);
    } else if (run instanceof RunObservation.Ended how) {
      end = Optional.of(new End(attempt, how));
    }
  }

  /**
   * How an attempt ended that did what it was to do, if this very controller saw that: a success
   * stays one, so nobody need look again. After anything else only a live look tells that no driver
   * is left.
   */
  Optional<RunObservation> success(Decision latest) {
    return end.filter(known -> latest.phase() == Phase.FINISHED)
        .filter(known -> known.attempt().equals(RunRef.of(latest)))
        .map(End::how);
  }

  /** This very controller started the newest attempt, or saw it at work. */
  boolean watches(Decisions decisions) {
    return watched.equals(decisions.latest().map(RunRef::of));
  }
}
