package io.daxcovid.spark.ledger;

/**
 * What came of the attempt to publish a load.
 *
 * @param sequence of what is shown now; 0 if it was not asked
 */
public record Publishing(Result result, long sequence) {
  public enum Result {
    /** The publication names the load now. */
    PUBLISHED,
    /** This very decision had been published: its answer was lost, not its effect. */
    PUBLISHED_BEFORE,
    /** A later decision was faster. An outcome, not a failure. */
    SUPERSEDED,
    /** The load is not complete any more: retention took it. */
    LOAD_GONE
  }
}
