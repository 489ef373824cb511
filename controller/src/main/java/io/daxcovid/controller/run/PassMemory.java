package io.daxcovid.controller.run;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.controller.plan.Decisions;
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

  Optional<SettleWindow> window(Map<Dataset, Long> pending, Instant now) {
    window = SettleWindow.advance(window, pending, now);
    return window;
  }

  void watch(RunRef attempt) {
    watched = Optional.of(attempt);
  }

  /** This very controller started the newest attempt, or saw it at work. */
  boolean watches(Decisions decisions) {
    return watched.equals(decisions.latest().map(RunRef::of));
  }
}
