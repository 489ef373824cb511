package io.daxcovid.contract.message;

import io.daxcovid.contract.dataset.Dataset;
import java.time.Instant;
import java.util.List;

/**
 * What the importer knows of a dataset after each cycle.
 *
 * @param lastSuccessAt last check that found good data, changed or not; null before the first
 * @param archived the source is closed and will not change: old data is no fault
 */
public record DatasetStatus(
    Dataset dataset,
    Instant checkedAt,
    Instant lastSuccessAt,
    boolean archived,
    List<SourceCheck> sources,
    List<String> carriedOver,
    List<Quarantined> quarantined) {
  public DatasetStatus {
    sources = List.copyOf(sources);
    carriedOver = List.copyOf(carriedOver);
    quarantined = List.copyOf(quarantined);
  }

  public String key() {
    return "dataset/" + dataset.id();
  }

  public enum Outcome {
    PUBLISHED,
    UNCHANGED,
    REFUSED,
    UNREACHABLE,
    /** The source was asked and is good, but holds another dataset now. */
    ABSENT
  }

  /** The last check of one source; the message says in words what happened and what to do. */
  public record SourceCheck(String source, Outcome outcome, String message) {}

  /**
   * A refused import that waits for a person.
   *
   * @param releaseCommand null for a content that cannot be released, as a torn file
   */
  public record Quarantined(String id, Instant since, String reason, String releaseCommand) {}
}
