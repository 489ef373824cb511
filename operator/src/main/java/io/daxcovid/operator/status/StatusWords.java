package io.daxcovid.operator.status;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.message.PipelineStatus;
import io.daxcovid.contract.run.RunId;
import io.daxcovid.controller.plan.Decision;
import io.daxcovid.controller.plan.Decisions;
import io.daxcovid.controller.plan.Input;
import io.daxcovid.controller.plan.Reason;
import io.daxcovid.operator.resource.CorrelationPipeline;
import io.daxcovid.operator.resource.CorrelationPipelineStatus;
import io.daxcovid.operator.resource.DecisionsRecord;
import io.daxcovid.operator.resource.InputRecord;
import io.daxcovid.operator.resource.PipelineCondition;
import io.daxcovid.operator.resource.RunRecord;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What a pipeline's status says. Pure: the same state gives the same status. */
public final class StatusWords {
  private StatusWords() {}

  /** A decision, before it is carried out: conditions and inputs stay as they were. */
  public static CorrelationPipelineStatus decided(
      CorrelationPipeline pipeline, Decisions decisions) {
    CorrelationPipelineStatus before = before(pipeline);
    return new CorrelationPipelineStatus(
        before.observedGeneration(),
        before.conditions(),
        before.inputs(),
        DecisionsRecord.of(decisions),
        decisions
            .latest()
            .filter(latest -> latest.phase().active())
            .map(RecentRuns::record)
            .orElse(null),
        published(before.publishedRun(), decisions),
        RecentRuns.with(before.recentRuns(), decisions, pipeline.getSpec().history()));
  }

  /** What a pass has found, without a new decision. */
  public static CorrelationPipelineStatus reported(
      CorrelationPipeline pipeline, PipelineStatus report, Map<Dataset, Input> inputs) {
    CorrelationPipelineStatus before = before(pipeline);
    return new CorrelationPipelineStatus(
        pipeline.getMetadata().getGeneration(),
        Conditions.written(report.conditions()),
        inputs.isEmpty() ? before.inputs() : InputRecord.of(inputs),
        before.decisions(),
        before.activeRun(),
        before.publishedRun(),
        before.recentRuns());
  }

  /** Of a resource that cannot be followed, because the CRD is older than this operator. */
  public static CorrelationPipelineStatus refused(
      CorrelationPipeline pipeline, String why, Instant now) {
    CorrelationPipelineStatus before = before(pipeline);
    return new CorrelationPipelineStatus(
        pipeline.getMetadata().getGeneration(),
        Conditions.with(
            before.conditions(),
            new PipelineCondition("Ready", "False", Reason.INVALID_SPEC.id(), why, now.toString())),
        before.inputs(),
        before.decisions(),
        before.activeRun(),
        before.publishedRun(),
        before.recentRuns());
  }

  /** As the last report, as far as a report needs it. */
  public static Optional<PipelineStatus> conditionsOf(CorrelationPipeline pipeline) {
    return Optional.of(Conditions.read(before(pipeline)))
        .filter(conditions -> !conditions.isEmpty())
        .map(conditions -> new PipelineStatus("", 0L, null, null, null, 0, conditions));
  }

  private static CorrelationPipelineStatus before(CorrelationPipeline pipeline) {
    return Optional.ofNullable(pipeline.getStatus()).orElse(CorrelationPipelineStatus.EMPTY);
  }

  /** With the attempt that published it, where that is the newest one. */
  private static RunRecord published(RunRecord before, Decisions decisions) {
    RunId run = decisions.shown().published();
    if (run == null) {
      return null;
    }
    if (before != null && before.runId().equals(run.value())) {
      return before;
    }
    return decisions
        .latest()
        .filter(latest -> latest.runId().equals(run))
        .map(StatusWords::publication)
        .orElseGet(() -> new RunRecord(run.value(), null, null, null, null, null));
  }

  private static RunRecord publication(Decision decision) {
    return new RunRecord(
        decision.runId().value(),
        decision.attempt().name(),
        null,
        decision.since().toString(),
        null,
        null);
  }
}
