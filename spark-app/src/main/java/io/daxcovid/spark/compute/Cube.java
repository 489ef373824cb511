package io.daxcovid.spark.compute;

import io.daxcovid.contract.run.Analysis;
import io.daxcovid.statistics.CaseTransform;
import io.daxcovid.statistics.Method;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The analysis in the types of the computation.
 *
 * @param areas empty means all
 */
record Cube(
    Set<String> areas,
    List<Metric> metrics,
    List<CaseTransform> transforms,
    List<Method> methods,
    int minLag,
    int maxLag,
    LocalDate from,
    LocalDate to)
    implements Serializable {

  /**
   * @throws IllegalArgumentException naming a metric, transform or method that this job lacks
   */
  static Cube of(Analysis analysis) {
    return new Cube(
        Set.copyOf(analysis.areas()),
        all("metric", analysis.metrics(), Metric::of),
        all("transform", analysis.transforms(), CaseTransform::of),
        all("method", analysis.methods(), Method::of),
        analysis.minLag(),
        analysis.maxLag(),
        analysis.from(),
        analysis.to());
  }

  /** Every combination, each of which is corrected for having been looked at as a whole. */
  List<FamilyKey> families() {
    return metrics.stream()
        .flatMap(
            metric ->
                transforms.stream()
                    .flatMap(
                        transform ->
                            methods.stream()
                                .map(method -> new FamilyKey(metric, transform, method))))
        .toList();
  }

  boolean wants(String area) {
    return areas.isEmpty() || areas.contains(area);
  }

  private static <T> List<T> all(
      String what, List<String> ids, Function<String, Optional<T>> parser) {
    return ids.stream().map(id -> one(what, id, parser)).toList();
  }

  private static <T> T one(String what, String id, Function<String, Optional<T>> parser) {
    return parser
        .apply(id)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The analysis asks for the %s '%s', which this job cannot compute"
                        .formatted(what, id)));
  }
}
