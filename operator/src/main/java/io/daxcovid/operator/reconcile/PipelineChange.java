package io.daxcovid.operator.reconcile;

import io.daxcovid.operator.resource.CorrelationPipeline;
import java.util.Objects;

/** Which changes of a pipeline are a person's. */
public final class PipelineChange {
  private PipelineChange() {}

  /** The spec, an annotation such as run-again, or the wish to be rid of it; never the status. */
  public static boolean matters(CorrelationPipeline now, CorrelationPipeline before) {
    return !Objects.equals(now.getMetadata().getGeneration(), before.getMetadata().getGeneration())
        || !Objects.equals(
            now.getMetadata().getAnnotations(), before.getMetadata().getAnnotations())
        || !Objects.equals(now.getMetadata().getUid(), before.getMetadata().getUid());
  }
}
