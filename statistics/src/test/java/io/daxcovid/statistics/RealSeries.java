package io.daxcovid.statistics;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the cube is made of: counts of countries, continents and the world, and the index.
 *
 * @param counts by area and metric: {@code DE/cases}
 */
record RealSeries(SortedMap<String, DailyCounts> counts, IndexSeries index) {

  /** Enough trading days before the first count for every lag. */
  private static final LocalDate FIRST = LocalDate.of(2019, 11, 1);

  RealSeries {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  static RealSeries read(RealFiles files) {
    SortedMap<String, DailyCounts> counts = new TreeMap<>();
    add(files.cases(), "/cases", counts);
    add(files.deaths(), "/deaths", counts);
    return new RealSeries(counts, recent(files.index()));
  }

  private static void add(
      Map<String, DailyCounts> countries, String metric, Map<String, DailyCounts> counts) {
    counts.put("world" + metric, RealFiles.sum(countries, ""));
    Set<String> continents =
        countries.keySet().stream()
            .map(area -> area.substring(0, area.indexOf('/')))
            .collect(Collectors.toSet());
    continents.forEach(
        continent ->
            counts.put(
                "continent:" + continent + metric, RealFiles.sum(countries, continent + "/")));
    countries.forEach(
        (area, daily) -> counts.put(area.substring(area.indexOf('/') + 1) + metric, daily));
  }

  private static IndexSeries recent(IndexSeries index) {
    int old = (int) index.days().stream().filter(day -> day.isBefore(FIRST)).count();
    int all = index.days().size();
    return new IndexSeries(
        index.days().subList(old, all), Arrays.copyOfRange(index.levels(), old, all));
  }
}
