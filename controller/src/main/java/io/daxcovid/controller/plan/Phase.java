package io.daxcovid.controller.plan;

/** How far the newest decision has come. */
public enum Phase {
  /** Written down; whether the attempt was started is not known yet. */
  DECIDED,
  /** The attempt was started, or found at work. */
  STARTED,
  /** Stopped because newer inputs came. */
  REPLACED,
  /**
   * It ended without success while no controller was looking, as when the whole system is stopped:
   * nobody knows why, so it does not count. It cannot happen again before a controller restarts.
   */
  INTERRUPTED,
  /** A part that the job needs is away (law 7): tried again for as long as it is; not counted. */
  UNAVAILABLE,
  /** The attempt failed; counted. */
  FAILED,
  /** A sequence that this controller never issued was published first: publish once more. */
  SUPERSEDED,
  /** A publish-only attempt found no load: compute. */
  NOTHING_TO_PUBLISH,
  /** The job computes by another method version; trying again would not help. */
  REFUSED,
  FINISHED;

  public boolean active() {
    return this == DECIDED || this == STARTED;
  }
}
