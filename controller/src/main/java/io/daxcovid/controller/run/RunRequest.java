package io.daxcovid.controller.run;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.run.JobRequest;
import io.daxcovid.controller.plan.Decision;
import io.daxcovid.controller.plan.Desired;
import java.util.EnumMap;
import java.util.Map;

/** A decided attempt with all that its driver has to be told. */
public record RunRequest(Desired desired, Decision decision) {
  public RunRef ref() {
    return RunRef.of(decision);
  }

  /**
   * The driver's command line.
   *
   * @param fileSystem put before the paths of the snapshots, such as {@code hdfs://127.0.0.1:9000}
   */
  public JobRequest job(String fileSystem, String outcomeFile) {
    Map<Dataset, String> inputs = new EnumMap<>(Dataset.class);
    decision.inputs().forEach((dataset, input) -> inputs.put(dataset, fileSystem + input.path()));
    return new JobRequest(
        desired.pipeline(),
        decision.runId(),
        decision.attempt().name(),
        decision.attempt().number(),
        decision.attempt().sequence(),
        desired.methodVersion(),
        desired.analysis(),
        inputs,
        decision.attempt().publish(),
        decision.attempt().recompute(),
        desired.deadline(),
        outcomeFile);
  }
}
