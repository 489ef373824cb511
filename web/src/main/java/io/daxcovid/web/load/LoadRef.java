package io.daxcovid.web.load;

import io.daxcovid.contract.run.Analysis;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A complete load: the one set of result rows that an answer is made of.
 *
 * @param publishedAt when readers got it by default; null for a load that is not the published one
 */
public record LoadRef(
    long loadId,
    String pipeline,
    String runId,
    int methodVersion,
    Analysis analysis,
    Instant publishedAt,
    List<RunInput> inputs) {
  public LoadRef {
    inputs = List.copyOf(inputs);
  }

  /** What every answer carries, so that each number can be traced to its source. */
  public RunRef reference() {
    SortedMap<String, String> snapshots = new TreeMap<>();
    inputs.forEach(input -> snapshots.put(input.dataset(), input.snapshotId()));
    return new RunRef(runId, pipeline, methodVersion, synthetic(), snapshots);
  }

  public boolean synthetic() {
    return inputs.stream().anyMatch(RunInput::synthetic);
  }

  /**
   * @param snapshots dataset to snapshot id
   */
  public record RunRef(
      String id,
      String pipeline,
      int methodVersion,
      boolean synthetic,
      SortedMap<String, String> snapshots) {}
}
