package io.daxcovid.operator.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;

/** What the operator knows and has decided. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CorrelationPipelineStatus(
    @JsonPropertyDescription("Generation of the spec that this status speaks of")
        Long observedGeneration,
    @JsonPropertyDescription("Ready, Running, DataFresh") List<PipelineCondition> conditions,
    @JsonPropertyDescription("Newest snapshot of each input that was notified of")
        List<InputRecord> inputs,
    @JsonPropertyDescription(
            "What was decided, written before it is done; the operator's memory, not to be edited")
        DecisionsRecord decisions,
    @JsonPropertyDescription("The attempt at work; absent when none is") RunRecord activeRun,
    @JsonPropertyDescription("The run that readers see, as far as the operator knows")
        RunRecord publishedRun,
    @JsonPropertyDescription("Attempts that ended, the newest first") List<RunRecord> recentRuns) {
  public static final CorrelationPipelineStatus EMPTY =
      new CorrelationPipelineStatus(null, null, null, null, null, null, null);

  public CorrelationPipelineStatus {
    conditions = conditions == null ? List.of() : List.copyOf(conditions);
    inputs = inputs == null ? List.of() : List.copyOf(inputs);
    recentRuns = recentRuns == null ? List.of() : List.copyOf(recentRuns);
  }
}
