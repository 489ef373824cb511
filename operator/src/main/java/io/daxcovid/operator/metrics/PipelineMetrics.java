package io.daxcovid.operator.metrics;

import io.daxcovid.controller.run.PipelinePass;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** What became of the decisions of all pipelines; told after each pass. */
public final class PipelineMetrics implements Consumer<PipelinePass.Result> {
  static final String PREFIX = "daxcovid.operator.";

  private final MeterRegistry registry;
  private final Clock clock;
  private final RunTimers timers;
  private final Map<String, PipelineMeters> pipelines = new ConcurrentHashMap<>();

  public PipelineMetrics(MeterRegistry registry, Clock clock) {
    this.registry = registry;
    this.clock = clock;
    this.timers = new RunTimers(registry);
  }

  @Override
  public void accept(PipelinePass.Result result) {
    pipelines
        .computeIfAbsent(
            result.desired().pipeline().toString(),
            key -> new PipelineMeters(registry, key, timers, clock.instant()))
        .see(result);
  }

  /**
   * @param pipeline {@code namespace/name} of one that was deleted
   */
  public void forget(String pipeline) {
    PipelineMeters gone = pipelines.remove(pipeline);
    if (gone != null) {
      gone.remove();
    }
  }
}
