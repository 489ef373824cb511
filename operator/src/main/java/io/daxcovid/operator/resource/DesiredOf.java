package io.daxcovid.operator.resource;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.run.MethodVersion;
import io.daxcovid.contract.run.PipelineKey;
import io.daxcovid.contract.run.RunId;
import io.daxcovid.controller.plan.Desired;
import io.daxcovid.controller.plan.Hold;
import io.daxcovid.controller.plan.RetryPolicy;
import io.daxcovid.controller.plan.SettlePolicy;
import io.daxcovid.controller.plan.Wishes;
import io.daxcovid.settings.Durations;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What a resource asks for, in the planner's words. */
public final class DesiredOf {
  private DesiredOf() {}

  /**
   * @throws IllegalArgumentException with a sentence for its author, if the resource cannot be
   *     followed; the API server refuses such a one unless its CRD is older than we are
   */
  public static Desired resource(CorrelationPipeline pipeline) {
    return resource(pipeline, Optional.empty());
  }

  /**
   * @param refusal why nothing can be computed for it as it is
   * @throws IllegalArgumentException as above
   */
  public static Desired resource(CorrelationPipeline pipeline, Optional<String> refusal) {
    CorrelationPipelineSpec spec = pipeline.getSpec();
    if (spec == null) {
      throw new IllegalArgumentException("The pipeline has no spec: write spec.inputs");
    }
    return new Desired(
        key(pipeline),
        spec.inputs().stream().map(Dataset::require).toList(),
        spec.analysis().analysis(),
        MethodVersion.CURRENT,
        SettlePolicy.of(Durations.ANY.parser().apply(spec.settle())),
        spec.concurrencyPolicy().meaning(),
        new RetryPolicy(spec.retry().attempts(), duration(spec.retry().backoff())),
        duration(spec.deadline()),
        new Wishes(
            hold(spec, refusal),
            Optional.ofNullable(spec.pinnedRun()).map(RunId::new),
            again(pipeline),
            generation(pipeline)));
  }

  private static Optional<Hold> hold(CorrelationPipelineSpec spec, Optional<String> refusal) {
    return refusal
        .map(Hold::refused)
        .or(() -> Optional.of(Hold.SUSPENDED).filter(suspended -> spec.suspend()));
  }

  public static PipelineKey key(CorrelationPipeline pipeline) {
    return new PipelineKey(pipeline.getMetadata().getNamespace(), pipeline.getMetadata().getName());
  }

  private static Duration duration(String text) {
    return Durations.POSITIVE.parser().apply(text);
  }

  /** An object that the API server has not seen has none. */
  private static long generation(CorrelationPipeline pipeline) {
    return Optional.ofNullable(pipeline.getMetadata().getGeneration()).orElse(0L);
  }

  private static String again(CorrelationPipeline pipeline) {
    return Optional.ofNullable(pipeline.getMetadata().getAnnotations())
        .orElse(Map.of())
        .getOrDefault(CorrelationPipeline.RUN_AGAIN, "");
  }
}
