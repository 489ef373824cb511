package io.daxcovid.operator.reconcile;

import io.daxcovid.controller.plan.Decisions;
import io.daxcovid.controller.run.DecisionStore;
import io.daxcovid.operator.resource.DesiredOf;
import io.daxcovid.operator.status.StatusWords;
import java.io.IOException;
import java.time.DateTimeException;

/** Decisions in the pipeline's own status, written before anything is done. */
final class StatusDecisionStore implements DecisionStore {
  private final PipelineRecord record;

  StatusDecisionStore(PipelineRecord record) {
    this.record = record;
  }

  @Override
  public Decisions load() throws IOException {
    if (record.status().decisions() == null) {
      return Decisions.NONE;
    }
    try {
      return record.status().decisions().decisions();
    } catch (IllegalArgumentException | DateTimeException | NullPointerException e) {
      throw new IOException(
          "status.decisions of %s is damaged (%s): remove it to decide anew"
              .formatted(DesiredOf.key(record.pipeline()), e.getMessage()),
          e);
    }
  }

  @Override
  public void save(Decisions decisions) throws IOException {
    record.write(StatusWords.decided(record.pipeline(), decisions));
  }

  /** Goes with the report that follows: one write less of each run. */
  @Override
  public void note(Decisions decisions) {
    record.note(StatusWords.decided(record.pipeline(), decisions));
  }
}
