package io.daxcovid.controller.status;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.message.DatasetStatus;
import io.daxcovid.contract.message.PipelineStatus.Condition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Whether the sources were looked at lately. A closed archive is fresh for ever.
 *
 * @param limit a last successful check older than this is stale
 */
public record Freshness(Duration limit) {
  public Freshness {
    if (limit.isNegative() || limit.isZero()) {
      throw new IllegalArgumentException("The freshness limit must be positive, not " + limit);
    }
  }

  /** The message names no time that moves with each check: a quiet system reports nothing. */
  Condition condition(List<Dataset> inputs, Map<Dataset, DatasetStatus> known, Instant now) {
    List<String> stale = new ArrayList<>();
    for (Dataset input : inputs) {
      DatasetStatus status = known.get(input);
      if (status == null) {
        return condition(
            "Unknown", ConditionReason.NO_REPORT, "no word of the importer on " + input.id(), now);
      }
      if (!fresh(status, now)) {
        stale.add(input.id() + " since " + since(status));
      }
    }
    if (!stale.isEmpty()) {
      String message = "no successful check of " + String.join(", ", stale);
      return condition("False", ConditionReason.CHECK_TOO_OLD, message, now);
    }
    return inputs.stream().anyMatch(input -> known.get(input).archived())
        ? condition(
            "True",
            ConditionReason.SOURCE_ARCHIVED,
            "a source is closed: its last state is final",
            now)
        : condition(
            "True", ConditionReason.CHECKED, "every source was checked within " + limit, now);
  }

  private boolean fresh(DatasetStatus status, Instant now) {
    return status.archived()
        || (status.lastSuccessAt() != null && !now.isAfter(status.lastSuccessAt().plus(limit)));
  }

  private static String since(DatasetStatus status) {
    return status.lastSuccessAt() == null ? "ever" : status.lastSuccessAt().toString();
  }

  private static Condition condition(
      String status, ConditionReason reason, String message, Instant now) {
    return new Condition("DataFresh", status, reason.id(), message, now);
  }
}
