package io.daxcovid.operator.reconcile;

import io.daxcovid.operator.resource.CorrelationPipeline;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** By uid: a pipeline of the same name that was made anew has another past. */
final class PipelineMemories {
  private final Map<String, PipelineMemory> memories = new ConcurrentHashMap<>();

  PipelineMemory of(CorrelationPipeline pipeline, Instant now) {
    return memories.computeIfAbsent(uid(pipeline), uid -> new PipelineMemory(now));
  }

  void forget(CorrelationPipeline pipeline) {
    memories.remove(uid(pipeline));
  }

  private static String uid(CorrelationPipeline pipeline) {
    return pipeline.getMetadata().getUid();
  }
}
