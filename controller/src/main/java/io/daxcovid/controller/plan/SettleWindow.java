package io.daxcovid.controller.plan;

import io.daxcovid.contract.dataset.Dataset;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Inputs above the decided ones, and since when. Opened by the first, moved by each further one,
 * closed by time alone. It lives in memory only: a controller that restarts sees the same inputs
 * anew and opens it again.
 *
 * @param pending versions above the decided ones
 */
public record SettleWindow(Map<Dataset, Long> pending, Instant opened, Instant moved) {
  public SettleWindow {
    pending = Map.copyOf(pending);
  }

  public static Optional<SettleWindow> advance(
      Optional<SettleWindow> before, Map<Dataset, Long> pending, Instant now) {
    if (pending.isEmpty()) {
      return Optional.empty();
    }
    SettleWindow window = before.orElseGet(() -> new SettleWindow(pending, now, now));
    return Optional.of(
        window.pending.equals(pending) ? window : new SettleWindow(pending, window.opened, now));
  }

  Instant closes(SettlePolicy policy) {
    Instant quiet = moved.plus(policy.quiet());
    Instant last = opened.plus(policy.longest());
    return quiet.isBefore(last) ? quiet : last;
  }
}
