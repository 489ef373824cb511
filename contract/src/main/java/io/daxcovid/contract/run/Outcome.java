package io.daxcovid.contract.run;

/**
 * How an attempt ended, written by the driver for the controller, which has no right on the
 * database.
 *
 * @param loadId the load that was computed or reused; null if there was none
 * @param rows result rows of that load
 * @param publishedSequence the publication's sequence as the driver saw it last; 0 if unknown
 * @param message in words, for a person
 */
public record Outcome(State state, Long loadId, long rows, long publishedSequence, String message) {
  public enum State {
    /** The publication names this run. */
    PUBLISHED,
    /** The load is complete; the publication was left alone, as asked. */
    COMPLETE,
    /** A decision with a higher sequence has published already. Not a failure. */
    SUPERSEDED,
    /** The job computes by another method version than it was told. */
    METHOD_VERSION_MISMATCH,
    /** {@code publish=only}, and the ledger has no complete load of the run. */
    NOTHING_TO_PUBLISH,
    /**
     * A part that the job needs did not answer. That says nothing of the run: it does not count.
     */
    UNAVAILABLE,
    FAILED
  }

  public boolean succeeded() {
    return state == State.PUBLISHED || state == State.COMPLETE || state == State.SUPERSEDED;
  }
}
