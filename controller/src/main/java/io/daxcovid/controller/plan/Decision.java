package io.daxcovid.controller.plan;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.run.RunId;
import java.time.Instant;
import java.util.Map;

/**
 * A decision: which run, by which attempt, and how far it has come.
 *
 * @param inputs none for an attempt that only moves the publication to a run of the past
 * @param replacement this run replaced another one that was under way
 * @param failures failed attempts of this run in the generation of its newest one
 * @param since when the phase was entered
 * @param message why the phase was entered, for a person
 */
public record Decision(
    RunId runId,
    Map<Dataset, Input> inputs,
    Attempt attempt,
    boolean replacement,
    int failures,
    Phase phase,
    Instant since,
    String message) {
  public Decision {
    inputs = Map.copyOf(inputs);
  }

  /** What failed for other wishes says nothing about these. */
  int failuresIn(long generation) {
    return attempt.generation() == generation ? failures : 0;
  }

  Decision attempt(Attempt next, Instant now, String why) {
    int counted = failuresIn(next.generation());
    return new Decision(runId, inputs, next, replacement, counted, Phase.DECIDED, now, why);
  }

  Decision enter(Phase next, int failuresNow, Instant now, String why) {
    return new Decision(runId, inputs, attempt, replacement, failuresNow, next, now, why);
  }
}
