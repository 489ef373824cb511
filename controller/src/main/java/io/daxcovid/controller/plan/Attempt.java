package io.daxcovid.controller.plan;

import io.daxcovid.contract.run.PublishMode;

/**
 * One try at a run.
 *
 * @param name see {@link io.daxcovid.contract.run.RunName}; never given twice
 * @param number counts all attempts of the pipeline, over all runs
 * @param sequence orders all decisions; the fencing token in the database
 * @param recompute computes even if the ledger has the run; a file may be older than this word
 * @param generation the one of the {@link Wishes} it was decided for; 0 in a file older than this
 */
public record Attempt(
    String name,
    long number,
    long sequence,
    PublishMode publish,
    Boolean recompute,
    Long generation) {
  public Attempt {
    recompute = recompute != null && recompute;
    generation = generation == null ? 0 : generation;
  }

  boolean mayPublish() {
    return publish != PublishMode.NEVER;
  }
}
