package io.daxcovid.local.sample;

import io.daxcovid.local.sample.Epidemic.Count;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The synthetic sample: cases in ECDC's format, prices in those of Quandl (FSE) and Yahoo, byte for
 * byte the same on every machine. No number in it has ever been reported by anybody.
 *
 * @param cases one CSV file
 * @param prices a folder with the index and the shares
 */
public record Sample(Path cases, Path prices) {
  private static final List<String> SHARES =
      List.of(
          "ADS", "ALV", "BAS", "BAYN", "BMW", "DPW", "DTE", "LIN", "MUV2", "SAP", "SIE", "VOW3");

  /** Writes {@code cases/} and {@code prices/} into the folder. */
  public static Sample write(Path folder) throws IOException {
    Map<SampleArea, SortedMap<LocalDate, Count>> areas = new LinkedHashMap<>();
    for (SampleArea area : SampleArea.all()) {
      areas.put(area, Dirt.on(area, new Epidemic(area).days()));
    }
    Path cases = Files.createDirectories(folder.resolve("cases")).resolve("casedistribution.csv");
    Files.writeString(cases, EcdcCsv.of(areas));
    Path prices = Files.createDirectories(folder.resolve("prices"));
    double[] index = Market.index(planted(areas));
    Files.writeString(prices.resolve("gdaxi.csv"), PriceCsv.yahoo(index));
    for (String symbol : SHARES) {
      Files.writeString(
          prices.resolve(symbol + "_X.csv"), PriceCsv.quandl(symbol, Market.share(symbol, index)));
    }
    return new Sample(cases, prices);
  }

  private static SortedMap<LocalDate, Count> planted(
      Map<SampleArea, SortedMap<LocalDate, Count>> areas) {
    return areas.entrySet().stream()
        .filter(entry -> entry.getKey().geoId().equals(Planted.AREA))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }
}
