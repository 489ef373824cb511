package io.daxcovid.contract.run;

import io.daxcovid.contract.dataset.Dataset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The job's command line: everything an attempt must know, and no secret.
 *
 * @param name the SparkApplication's name, see {@link RunName}
 * @param sequence the fencing token of the decision
 * @param inputs snapshot directories: HDFS URIs
 * @param recompute skip the ledger's question whether the run is already there
 * @param outcomeFile where the job writes its {@link Outcome}
 */
public record JobRequest(
    PipelineKey pipeline,
    RunId runId,
    String name,
    long attempt,
    long sequence,
    int methodVersion,
    Analysis analysis,
    Map<Dataset, String> inputs,
    PublishMode publish,
    boolean recompute,
    Duration deadline,
    String outcomeFile) {
  public JobRequest {
    inputs = Map.copyOf(inputs);
  }

  /** {@code --option=value} words, in a fixed order. */
  public List<String> toArguments() {
    List<String> words = new ArrayList<>();
    words.add("--pipeline=" + pipeline);
    words.add("--run=" + runId);
    words.add("--name=" + name);
    words.add("--attempt=" + attempt);
    words.add("--sequence=" + sequence);
    words.add("--method-version=" + methodVersion);
    words.add("--analysis=" + analysis.canonicalJson());
    new TreeMap<>(inputs).forEach((set, uri) -> words.add("--input=" + set.id() + "=" + uri));
    words.add("--publish=" + publish.id());
    words.add("--deadline=" + deadline);
    words.add("--outcome=" + outcomeFile);
    if (recompute) {
      words.add("--recompute");
    }
    return List.copyOf(words);
  }

  /**
   * @throws IllegalArgumentException naming every option that is missing, unknown or malformed
   */
  public static JobRequest parse(List<String> words) {
    return new JobArguments(words).toRequest();
  }
}
