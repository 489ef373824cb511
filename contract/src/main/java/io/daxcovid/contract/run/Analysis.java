package io.daxcovid.contract.run;

import io.daxcovid.contract.json.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a run computes, with the defaults filled in and every list sorted, so that two ways to say
 * the same are one run.
 *
 * @param areas area ids; empty means all
 * @param from first trading day, null for the first there is
 * @param to last trading day, null for the last there is
 */
public record Analysis(
    List<String> areas,
    List<String> metrics,
    List<String> transforms,
    List<String> methods,
    int minLag,
    int maxLag,
    LocalDate from,
    LocalDate to) {
  private static final int WIDEST_LAG = 30;

  public Analysis {
    areas = canonical(areas);
    metrics = canonical(metrics);
    transforms = canonical(transforms);
    methods = canonical(methods);
    if (metrics.isEmpty() || transforms.isEmpty() || methods.isEmpty()) {
      throw new IllegalArgumentException("metrics, transforms and methods each need one entry");
    }
    if (minLag > maxLag || minLag < -WIDEST_LAG || maxLag > WIDEST_LAG) {
      throw new IllegalArgumentException(
          "Lags must rise within -30..30, not %d..%d".formatted(minLag, maxLag));
    }
    if (from != null && to != null && from.isAfter(to)) {
      throw new IllegalArgumentException("from %s is after to %s".formatted(from, to));
    }
  }

  public static Analysis defaults() {
    return new Analysis(
        List.of(),
        List.of("cases", "deaths"),
        List.of("growth7", "logdiff", "level"),
        List.of("pearson", "spearman", "kendall"),
        -WIDEST_LAG,
        WIDEST_LAG,
        null,
        null);
  }

  public String canonicalJson() {
    return Json.write(this);
  }

  private static List<String> canonical(List<String> values) {
    return Stream.ofNullable(values).flatMap(List::stream).distinct().sorted().toList();
  }
}
