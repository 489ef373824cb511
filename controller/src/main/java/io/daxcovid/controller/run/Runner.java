package io.daxcovid.controller.run;

import io.daxcovid.controller.plan.RunObservation;
import java.io.IOException;

/** Starts, watches and stops attempts. What a run is made of is nobody else's business. */
public interface Runner {
  /**
   * Starts an attempt; create-only: where the name is taken already, nothing happens, and {@link
   * #observe} tells whose it is. The driver outlives the controller.
   *
   * @throws PartAwayException if nothing was started, and nothing can be before something is mended
   * @throws StartUnknownException if nobody can tell whether it was started
   * @throws IOException if it was not started, and another attempt would fare no better
   */
  void start(RunRequest request) throws IOException;

  /**
   * A live look, not a cached one.
   *
   * @throws IOException if nobody can tell now
   */
  RunObservation observe(RunRef attempt) throws IOException;

  /** Asks the attempt to end, harder with time. Says nothing: look again. */
  void stop(RunRef attempt) throws IOException;
}
