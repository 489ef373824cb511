package io.daxcovid.operator.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;

/** What a person asks for. Only {@code inputs} must be written. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CorrelationPipelineSpec(
    @Required
        @Size(max = 8)
        @ValidationRule(value = Rules.INPUTS, message = Rules.INPUTS_SAYS)
        @JsonPropertyDescription("Datasets that a run correlates: ecdc-cases and fse-prices")
        List<@Size(max = 40) String> inputs,
    @ValidationRule(value = Rules.RANGE, message = Rules.RANGE_SAYS)
        @JsonPropertyDescription("What is computed; a change is a new run")
        AnalysisSpec analysis,
    @JsonPropertyDescription(
            "How a run is computed: image, sizes and settings; a change is no new run")
        SparkSpec spark,
    @ValidationRule(value = Rules.SINK, message = Rules.SINK_SAYS)
        @JsonPropertyDescription("Where results go; the operator's own sink by default")
        SinkSpec sink,
    @Default("SparkOperator")
        @JsonPropertyDescription(
            "What starts a run: SparkOperator, or Job for clusters without the Spark operator")
        RunnerKind runner,
    @Default(SETTLE)
        @Size(max = 8)
        @ValidationRule(value = Rules.SETTLE, message = Rules.SETTLE_SAYS)
        @JsonPropertyDescription(
            "How long to wait for further inputs before a run is decided; 0s for none, at most 60s")
        String settle,
    @Default("Forbid")
        @JsonPropertyDescription(
            "What new inputs do to a run under way: Forbid waits for its end, Replace stops it unless it replaced one itself")
        ConcurrencyPolicy concurrencyPolicy,
    @JsonPropertyDescription("How often a failed run is tried again") RetrySpec retry,
    @Default(DEADLINE)
        @Size(max = 8)
        @ValidationRule(value = Rules.DEADLINE, message = Rules.DEADLINE_SAYS)
        @JsonPropertyDescription("An attempt that takes longer is stopped and has failed")
        String deadline,
    @Default("false")
        @JsonPropertyDescription("While true nothing new begins; what runs is seen to its end")
        Boolean suspend,
    @Size(max = 40)
        @ValidationRule(value = Rules.PINNED_RUN, message = Rules.PINNED_RUN_SAYS)
        @JsonPropertyDescription(
            "Roll back: readers see this run until the field is removed; newer runs are computed and wait")
        String pinnedRun,
    @JsonPropertyDescription("How many ended attempts are kept, as objects and in the status")
        HistorySpec history) {
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
