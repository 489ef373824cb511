package io.daxcovid.controller.plan;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.run.Analysis;
import io.daxcovid.contract.run.PipelineKey;
import io.daxcovid.contract.run.PublishMode;
import io.daxcovid.contract.run.RunId;
import io.daxcovid.contract.snapshot.SnapshotId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person asked of a pipeline. Sorted into what decides the numbers (pipeline, inputs,
 * analysis, method version) and what only decides when and how often.
 *
 * @param deadline an attempt older than this is stopped and has failed
 */
public record Desired(
    PipelineKey pipeline,
    List<Dataset> inputs,
    Analysis analysis,
    int methodVersion,
    SettlePolicy settle,
    Concurrency concurrency,
    RetryPolicy retry,
    Duration deadline,
    Wishes wishes) {
  public Desired {
    inputs = List.copyOf(inputs);
    if (inputs.isEmpty()) {
      throw new IllegalArgumentException("A pipeline needs at least one input");
    }
    if (deadline.isNegative() || deadline.isZero()) {
      throw new IllegalArgumentException("The deadline must be positive, not " + deadline);
    }
  }

  /** While a run is pinned, what is computed waits unpublished. */
  PublishMode publish() {
    return wishes.pinnedRun().isPresent() ? PublishMode.NEVER : PublishMode.ALWAYS;
  }

  RunId runIdFor(Map<Dataset, Input> chosen) {
    Map<Dataset, SnapshotId> ids = new HashMap<>();
    chosen.forEach((dataset, input) -> ids.put(dataset, input.id()));
    return RunId.of(pipeline, analysis, methodVersion, ids);
  }
}
