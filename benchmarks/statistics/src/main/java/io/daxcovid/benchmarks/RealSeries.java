package io.daxcovid.benchmarks;

import io.daxcovid.statistics.DailyCounts;
import io.daxcovid.statistics.IndexSeries;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The real files: counts by area (countries, continents, the world) and the index. */
record RealSeries(SortedMap<String, DailyCounts> counts, IndexSeries index) {
  private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /** Enough trading days before the first count for every lag. */
  private static final LocalDate FIRST = LocalDate.of(2019, 11, 1);

  /** Counts by area and metric: {@code DE/cases}. */
  static RealSeries read(Path folder) throws IOException {
    SortedMap<String, SortedMap<LocalDate, Double>> sums = new TreeMap<>();
    for (CSVRecord row : rows(folder.resolve("ecdc-casedistribution-daily-2020-12-14.csv.gz"))) {
      LocalDate day = LocalDate.parse(row.get("dateRep"), DAY_FIRST);
      String continent = "continent:" + row.get("continentExp");
      for (String metric : List.of("cases", "deaths")) {
        double count = Double.parseDouble(row.get(metric));
        Stream.of(row.get("geoId"), continent, "world")
            .map(area -> sums.computeIfAbsent(area + "/" + metric, key -> new TreeMap<>()))
            .forEach(days -> days.merge(day, count, Double::sum));
      }
    }
    SortedMap<String, DailyCounts> counts = new TreeMap<>();
    sums.forEach((area, days) -> counts.put(area, DailyCounts.of(days)));
    return new RealSeries(counts, index(folder));
  }

  private static IndexSeries index(Path folder) throws IOException {
    List<LocalDate> days = new ArrayList<>();
    List<Double> closes = new ArrayList<>();
    for (CSVRecord row : rows(folder.resolve("dax-index-gdaxi-yahoo-1987-2021-01-08.csv.gz"))) {
      LocalDate day = LocalDate.parse(row.get("Date"));
      if (!row.get("Close").equals("null") && !day.isBefore(FIRST)) {
        days.add(day);
        closes.add(Double.valueOf(row.get("Close")));
      }
    }
    return new IndexSeries(days, closes.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static List<CSVRecord> rows(Path file) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader =
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8)) {
      return format.parse(reader).getRecords();
    }
  }
}
