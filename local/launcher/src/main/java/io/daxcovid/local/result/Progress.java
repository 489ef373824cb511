package io.daxcovid.local.result;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** How far this start has come; a pure reading of what importer, controller and web say. */
sealed interface Progress {
  record Importing() implements Progress {}

  /** What a source sent was refused. */
  record Refused(List<String> reasons) implements Progress {}

  /** A source did not answer. */
  record Unreachable(List<String> reasons) implements Progress {}

  record Computing() implements Progress {}

  /** The controller has given up until something changes. */
  record Failed(String reason) implements Progress {}

  record Published(String runId, Instant publishedAt) implements Progress {
    String words(Instant start) {
      boolean before = publishedAt != null && publishedAt.isBefore(start);
      return "run " + runId + (before ? " (there already)" : "");
    }
  }

  /** Reasons of the condition Ready after which the controller waits for a person or for news. */
  Set<String> FINAL = Set.of("RetriesExhausted", "MethodVersionMismatch");

  /**
   * @param imported dataset to all snapshot ids of this start; a replay makes one after the other
   * @param datasets how many there must be
   */
  static Progress of(Meta meta, Map<String, Set<String>> imported, Instant start, int datasets) {
    List<Meta.DatasetCheck> checks =
        freshness(meta).datasets().stream().filter(check -> check.since(start)).toList();
    List<String> faults =
        checks.stream().map(Meta.DatasetCheck::fault).flatMap(Optional::stream).toList();
    if (!faults.isEmpty()) {
      return fault(checks, faults, datasets);
    }
    if (imported.size() < datasets) {
      return new Importing();
    }
    if (meta.published() && shows(meta, imported)) {
      return new Published(meta.runId(), meta.publishedAt());
    }
    return failure(meta, start).<Progress>map(Failed::new).orElseGet(Computing::new);
  }

  /** Who has no network should hear of all sources at once. */
  private static Progress fault(List<Meta.DatasetCheck> checks, List<String> faults, int datasets) {
    if (checks.stream().noneMatch(Meta.DatasetCheck::isUnreachable)) {
      return new Refused(faults);
    }
    return checks.size() < datasets ? new Importing() : new Unreachable(faults);
  }

  private static Meta.Freshness freshness(Meta meta) {
    return Objects.requireNonNullElseGet(
        meta.freshness(), () -> new Meta.Freshness(List.of(), null));
  }

  private static boolean shows(Meta meta, Map<String, Set<String>> imported) {
    return meta.inputs().stream()
        .allMatch(
            input -> imported.getOrDefault(input.dataset(), Set.of()).contains(input.snapshotId()));
  }

  private static Optional<String> failure(Meta meta, Instant start) {
    return Optional.ofNullable(freshness(meta).controller())
        // What it said for an earlier start is lifted by this one.
        .filter(controller -> controller.observedGeneration() == start.toEpochMilli())
        .flatMap(controller -> controller.condition("Ready"))
        .filter(ready -> "False".equals(ready.status()) && FINAL.contains(ready.reason()))
        .map(ready -> ready.reason() + ": " + ready.message());
  }
}
