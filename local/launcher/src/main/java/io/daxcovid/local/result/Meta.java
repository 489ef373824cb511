package io.daxcovid.local.result;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the web's {@code /api/v1/meta} says, as far as the launcher asks. */
record Meta(
    String state, String runId, Instant publishedAt, List<Input> inputs, Freshness freshness) {
  Meta {
    inputs = inputs == null ? List.of() : List.copyOf(inputs);
  }

  boolean published() {
    return "published".equals(state);
  }

  record Input(String dataset, String snapshotId) {}

  record Freshness(List<DatasetCheck> datasets, ControllerState controller) {
    Freshness {
      datasets = datasets == null ? List.of() : List.copyOf(datasets);
    }
  }

  record DatasetCheck(String dataset, Instant checkedAt, List<SourceCheck> sources) {
    boolean since(Instant start) {
      return checkedAt != null && !checkedAt.isBefore(start);
    }

    boolean isUnreachable() {
      return sources.stream().anyMatch(check -> "UNREACHABLE".equals(check.outcome()));
    }

    /** What was wrong with a source, in the importer's words. */
    Optional<String> fault() {
      return sources.stream()
          .filter(check -> !check.good())
          .map(check -> dataset + ": " + check.message())
          .findFirst();
    }
  }

  record SourceCheck(String outcome, String message) {
    boolean good() {
      return "PUBLISHED".equals(outcome) || "UNCHANGED".equals(outcome);
    }
  }

  record ControllerState(long observedGeneration, List<Condition> conditions) {
    Optional<Condition> condition(String type) {
      return conditions.stream().filter(one -> one.type().equals(type)).findFirst();
    }
  }

  record Condition(
      String type, String status, String reason, String message, Instant lastTransitionTime) {}
}
