package io.daxcovid.operator.resource;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;

/** How many ended attempts are kept, as objects of the cluster and in status.recentRuns. */
public record HistorySpec(
    @Default("3") @Min(0) @Max(50) @JsonPropertyDescription("Attempts that succeeded")
        Integer succeeded,
    @Default("3") @Min(0) @Max(50) @JsonPropertyDescription("Attempts that failed")
        Integer failed) {
  static final HistorySpec DEFAULTS = new HistorySpec(null, null);
  private static final int KEPT = 3;

  public HistorySpec {
    succeeded = succeeded == null ? KEPT : succeeded;
    failed = failed == null ? KEPT : failed;
  }
}
