package io.daxcovid.operator.runner.workload;

import io.daxcovid.controller.run.RunRequest;
import io.fabric8.kubernetes.api.model.HasMetadata;

/** The kind of object that an attempt is. Whoever runs it is told by creating one. */
public interface Workload<T extends HasMetadata> {
  Class<T> type();

  /**
   * @throws IllegalArgumentException with a sentence for the pipeline's author, if that cannot be
   *     run
   */
  T render(RunRequest request);

  Claim read(T object);
}
