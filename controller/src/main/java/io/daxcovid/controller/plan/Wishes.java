package io.daxcovid.controller.plan;

import io.daxcovid.contract.run.RunId;
import java.util.Optional;

/**
 * What a person asks of a pipeline now and then, beside what it is.
 *
 * @param suspended nothing new begins; what runs is seen to its end
 * @param pinnedRun readers are to see this run, whatever comes; nothing else is published
 * @param runAgain each new word, but the empty one, asks once for the newest run to be computed
 *     anew
 */
public record Wishes(boolean suspended, Optional<RunId> pinnedRun, String runAgain) {
  public static final Wishes NONE = new Wishes(false, Optional.empty(), "");
}
