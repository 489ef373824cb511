package io.daxcovid.controller.plan;

import io.daxcovid.contract.run.RunId;
import java.util.Optional;

/**
 * What a person asks of a pipeline now and then, beside what it is.
 *
 * @param hold why nothing new begins; empty as a rule
 * @param pinnedRun readers are to see this run, whatever comes; nothing else is published
 * @param runAgain each new word, but the empty one, asks once for the newest run to be computed
 *     anew
 * @param generation another number with each change of what is asked, on one machine with each
 *     start: failures of another generation do not count; 0 where nobody numbers them
 */
public record Wishes(
    Optional<Hold> hold, Optional<RunId> pinnedRun, String runAgain, long generation) {
  public static final Wishes NONE = new Wishes(Optional.empty(), Optional.empty(), "", 0);
}
