package io.daxcovid.controller.plan;

import io.daxcovid.contract.dataset.Dataset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The world at one moment.
 *
 * @param caughtUp the topic was read up to the end it had when reading began
 * @param newest greatest version notified of each dataset
 * @param run a live look at the newest decision's attempt, or the success that an earlier one saw;
 *     absent if there is none
 * @param watched this very controller started that attempt or saw it at work
 */
public record Observed(
    boolean caughtUp,
    Map<Dataset, Input> newest,
    Optional<SettleWindow> window,
    Decisions decisions,
    RunObservation run,
    boolean watched) {
  public Observed {
    newest = Map.copyOf(newest);
  }

  /** Versions above those decided for. */
  public static Map<Dataset, Long> pending(
      Collection<Dataset> wanted, Map<Dataset, Input> newest, Decisions decisions) {
    Map<Dataset, Long> pending = new EnumMap<>(Dataset.class);
    for (Dataset dataset : wanted) {
      Input input = newest.get(dataset);
      if (input != null && input.version() > decisions.versionOf(dataset)) {
        pending.put(dataset, input.version());
      }
    }
    return pending;
  }

  /**
   * The newest of what is notified and what was decided for: versions never go back, even if the
   * topic was lost and holds older ones, or none (law 4).
   */
  Map<Dataset, Input> inputsOf(Collection<Dataset> wanted) {
    Map<Dataset, Input> chosen = new EnumMap<>(Dataset.class);
    for (Dataset dataset : wanted) {
      Input notified = newest.get(dataset);
      if (notified != null && notified.version() > decisions.versionOf(dataset)) {
        chosen.put(dataset, notified);
      } else {
        decisions
            .decision()
            .map(decision -> decision.inputs().get(dataset))
            .ifPresent(decided -> chosen.put(dataset, decided));
      }
    }
    return chosen;
  }
}
