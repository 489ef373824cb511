package io.daxcovid.spark.compute;

import io.daxcovid.statistics.DailyCounts;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * An area with its counts, small enough for one task: it travels between executors.
 *
 * @param continent null for the world and where the source has none
 * @param population null if unknown
 * @param first calendar day of the first count
 * @param cases one per calendar day from {@code first}; NaN is a missing day
 * @param deaths likewise
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier: never compared, never changed
record AreaCounts(
    String id,
    Kind kind,
    String name,
    String continent,
    Long population,
    LocalDate first,
    double[] cases,
    double[] deaths)
    implements Serializable {

  enum Kind {
    COUNTRY("country"),
    CONTINENT("continent"),
    WORLD("world");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    String id() {
      return id;
    }
  }

  LocalDate last() {
    return first.plusDays(cases.length - 1L);
  }

  double[] counts(Metric metric) {
    return metric == Metric.CASES ? cases : deaths;
  }

  DailyCounts daily(Metric metric) {
    return new DailyCounts(first, counts(metric));
  }

  /** The same counts as a part of a greater area. */
  AreaCounts as(String newId, Kind newKind, String newName, String newContinent) {
    return new AreaCounts(newId, newKind, newName, newContinent, population, first, cases, deaths);
  }

  /**
   * Two parts of one area. Sums whole numbers only, so the order of the parts does not matter (up
   * to 2^53).
   */
  AreaCounts plus(AreaCounts other) {
    DailyCounts sum = DailyCounts.sum(List.of(daily(Metric.CASES), other.daily(Metric.CASES)));
    DailyCounts died = DailyCounts.sum(List.of(daily(Metric.DEATHS), other.daily(Metric.DEATHS)));
    return new AreaCounts(
        id,
        kind,
        name,
        continent,
        sum(population, other.population),
        sum.first(),
        sum.values(),
        died.values());
  }

  private static Long sum(Long a, Long b) {
    if (a == null) {
      return b;
    }
    return b == null ? a : (Long) (a + b);
  }
}
