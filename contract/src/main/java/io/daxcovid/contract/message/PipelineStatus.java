package io.daxcovid.contract.message;

import java.time.Instant;
import java.util.List;

/**
 * What the controller knows of a pipeline, sent on change.
 *
 * @param observedGeneration which of the wishes it has answered: the generation of the spec, or the
 *     number that its start was given; 0 where there is none
 * @param runId the run decided last; null before the first decision
 * @param publishedRunId the run that readers see, as far as the controller knows; null before
 * @param active name of the attempt that runs now; null when none does
 * @param failedAttempts failed attempts of the run decided last
 */
public record PipelineStatus(
    String pipeline,
    Long observedGeneration,
    String runId,
    String publishedRunId,
    String active,
    int failedAttempts,
    List<Condition> conditions) {
  public PipelineStatus {
    observedGeneration = observedGeneration == null ? 0 : observedGeneration;
    conditions = List.copyOf(conditions);
  }

  public String key() {
    return "pipeline/" + pipeline;
  }

  /**
   * @param status {@code True}, {@code False} or {@code Unknown}
   * @param lastTransitionTime moves only when {@code status} does
   */
  public record Condition(
      String type, String status, String reason, String message, Instant lastTransitionTime) {}
}
