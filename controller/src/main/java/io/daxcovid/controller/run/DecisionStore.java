package io.daxcovid.controller.run;

import io.daxcovid.controller.plan.Decisions;
import java.io.IOException;

/**
 * Keeps what was decided over the controller's death. A save that returned is never lost; one that
 * threw may have happened or not, so the caller loads again.
 */
public interface DecisionStore {
  /** {@link Decisions#NONE} if nothing was ever saved. */
  Decisions load() throws IOException;

  void save(Decisions decisions) throws IOException;

  /**
   * What a look at the cluster would tell again, so that its loss costs one: it may be written
   * later, with what is written next. {@link #load} knows it at once.
   */
  default void note(Decisions decisions) throws IOException {
    save(decisions);
  }
}
