package io.daxcovid.controller.plan;

import io.daxcovid.contract.run.RunId;

/**
 * What is known of the publication.
 *
 * @param published the run that readers see, as far as known; null before the first
 * @param aimed the run of the newest attempt that was allowed to publish, whether it did or not: by
 *     the fence nothing that was decided before can come after it
 * @param complete the newest run that has a complete load; null if none is known
 */
public record Shown(RunId published, RunId aimed, RunId complete) {
  public static final Shown NOTHING = new Shown(null, null, null);

  /**
   * What follows from files of before it was written down, when each finished run was published.
   */
  static Shown before(Decision newest) {
    RunId run = newest != null && newest.phase() == Phase.FINISHED ? newest.runId() : null;
    return new Shown(run, run, run);
  }

  /** Readers see it, and nothing under way can change that. */
  boolean settledOn(RunId run) {
    return run.equals(published) && run.equals(aimed);
  }

  Shown aimAt(RunId run) {
    return new Shown(published, run, complete);
  }

  Shown publish(RunId run) {
    return new Shown(run, run, complete);
  }

  Shown complete(RunId run) {
    return new Shown(published, aimed, run);
  }

  Shown gone(RunId run) {
    return run.equals(complete) ? new Shown(published, aimed, null) : this;
  }
}
