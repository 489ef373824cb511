package io.daxcovid.operator.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import java.util.List;

/** What a person asks for. Only {@code inputs} must be written. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CorrelationPipelineSpec(
    @Required @JsonPropertyDescription("Datasets that a run correlates") List<String> inputs,
    @JsonPropertyDescription("What is computed; a change is a new run") AnalysisSpec analysis,
    @JsonPropertyDescription(
            "Image, sizes and settings of driver and executors; says only how a run is computed, not what")
        SparkSpec spark,
    @JsonPropertyDescription("Where results go; without it the operator's own sink") SinkSpec sink,
    @Default("SparkOperator")
        @JsonPropertyDescription(
            "What starts a run: the Spark operator, or a plain Job for clusters without it")
        RunnerKind runner,
    @Default(SETTLE)
        @JsonPropertyDescription(
            "How long to wait for further inputs before a run is decided; 0s for not at all, at most 60s")
        String settle,
    @Default("Forbid")
        @JsonPropertyDescription(
            "What new inputs do to a run under way: wait for its end (Forbid), or stop it (Replace), unless it replaced one itself")
        ConcurrencyPolicy concurrencyPolicy,
    @JsonPropertyDescription("How often a failed run is tried again") RetrySpec retry,
    @Default(DEADLINE)
        @JsonPropertyDescription("An attempt that takes longer is stopped and has failed")
        String deadline,
    @Default("false")
        @JsonPropertyDescription("While true nothing new begins; what runs is seen to its end")
        Boolean suspend,
    @JsonPropertyDescription(
            "Roll back: readers see this run (20 hex digits, see status.recentRuns) until the field is removed; newer runs are computed and wait")
        String pinnedRun,
    @JsonPropertyDescription("How many ended runs are kept as objects") HistorySpec history) {
  static final String SETTLE = "15s";
  static final String DEADLINE = "30m";

  public CorrelationPipelineSpec {
    inputs = inputs == null ? List.of() : List.copyOf(inputs);
    analysis = analysis == null ? AnalysisSpec.DEFAULTS : analysis;
    spark = spark == null ? SparkSpec.DEFAULTS : spark;
    sink = sink == null ? SinkSpec.DEFAULTS : sink;
    runner = runner == null ? RunnerKind.SPARK_OPERATOR : runner;
    settle = settle == null ? SETTLE : settle;
    concurrencyPolicy = concurrencyPolicy == null ? ConcurrencyPolicy.FORBID : concurrencyPolicy;
    retry = retry == null ? RetrySpec.DEFAULTS : retry;
    deadline = deadline == null ? DEADLINE : deadline;
    suspend = suspend != null && suspend;
    history = history == null ? HistorySpec.DEFAULTS : history;
  }
}
