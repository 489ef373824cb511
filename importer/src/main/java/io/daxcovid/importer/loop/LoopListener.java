package io.daxcovid.importer.loop;

import io.daxcovid.importer.cycle.CycleOutcome;
import io.daxcovid.importer.pace.Moment;
import java.time.Duration;
import java.util.List;

/** Is told how the loop goes, by the loop's own thread. */
public interface LoopListener {
  /** The loop is at its place; comes every few seconds between cycles. */
  default void beat() {}

  default void cycleBegins() {}

  default void cycleEnded(CycleOutcome outcome, Duration took, Moment next) {}

  static LoopListener all(List<LoopListener> listeners) {
    return new LoopListener() {
      @Override
      public void beat() {
        listeners.forEach(LoopListener::beat);
      }

      @Override
      public void cycleBegins() {
        listeners.forEach(LoopListener::cycleBegins);
      }

      @Override
      public void cycleEnded(CycleOutcome outcome, Duration took, Moment next) {
        listeners.forEach(listener -> listener.cycleEnded(outcome, took, next));
      }
    };
  }
}
