package io.daxcovid.statistics;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Reads the few columns the tests need from the folder of real data. */
record RealFiles(Path folder) {

  private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter MONTH_FIRST = DateTimeFormatter.ofPattern("M/d/yyyy");

  static RealFiles findOrSkip() {
    String named = System.getProperty("dax.data", System.getenv("DAX_DATA"));
    Path beside = Path.of("").toAbsolutePath().resolve("../../shared/data").normalize();
    Path folder = named == null ? beside : Path.of(named);
    assumeTrue(Files.isDirectory(folder), "real data not there: set DAX_DATA");
    return new RealFiles(folder);
  }

  /** Of the last daily file, by geoId, with the continent in front: {@code Europe/DE}. */
  Map<String, DailyCounts> cases() {
    return counts(4);
  }

  /** Likewise. */
  Map<String, DailyCounts> deaths() {
    return counts(5);
  }

  private Map<String, DailyCounts> counts(int column) {
    Map<String, TreeMap<LocalDate, Integer>> counts = new TreeMap<>();
    for (String line : lines("ecdc-casedistribution-daily-2020-12-14.csv.gz")) {
      String[] fields = line.replaceFirst("\"[^\"]*\"", "quoted").split(",", -1);
      counts
          .computeIfAbsent(fields[10] + "/" + fields[7], area -> new TreeMap<>())
          .put(LocalDate.parse(fields[0], DAY_FIRST), Integer.valueOf(fields[column]));
    }
    Map<String, DailyCounts> daily = new TreeMap<>();
    counts.forEach((area, days) -> daily.put(area, DailyCounts.of(days)));
    return daily;
  }

  /**
   * Everything whose key begins so: a country, {@code Europe/}, or with an empty prefix the world.
   */
  static DailyCounts sum(Map<String, DailyCounts> counts, String prefix) {
    return DailyCounts.sum(
        counts.entrySet().stream()
            .filter(area -> area.getKey().startsWith(prefix))
            .map(Map.Entry::getValue)
            .toList());
  }

  IndexSeries index() {
    List<LocalDate> days = new ArrayList<>();
    List<Double> levels = new ArrayList<>();
    for (String line : lines("dax-index-gdaxi-yahoo-1987-2021-01-08.csv.gz")) {
      String[] fields = line.split(",", -1);
      if (!fields[4].equals("null")) {
        days.add(LocalDate.parse(fields[0]));
        levels.add(Double.valueOf(fields[4]));
      }
    }
    return new IndexSeries(days, levels.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** The closes of the twenty companies. */
  Closes closes() {
    Map<String, Map<LocalDate, Double>> closes = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("dax-company-"))
          .forEach(name -> closes.put(name, company(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Closes.of(closes);
  }

  private Map<LocalDate, Double> company(String name) {
    Map<LocalDate, Double> closes = new TreeMap<>();
    for (String line : lines(name)) {
      String[] fields = line.split(",", -1);
      closes.put(LocalDate.parse(fields[0], MONTH_FIRST), Double.valueOf(fields[1]));
    }
    return closes;
  }

  private List<String> lines(String name) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve(name))),
                StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
