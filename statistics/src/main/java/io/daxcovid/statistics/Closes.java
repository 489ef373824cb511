package io.daxcovid.statistics;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Closing prices per share and day. A day that is absent or null has no close for that share.
 * Sorted copies, so that no result depends on the order in which prices were put in.
 *
 * <p>Throws IllegalArgumentException when a close is not positive; the message names share and day
 */
public record Closes(SortedMap<String, SortedMap<LocalDate, Double>> bySymbol) {

  public Closes {
    bySymbol = sorted(bySymbol);
  }

  public static Closes of(Map<String, ? extends Map<LocalDate, ? extends Number>> bySymbol) {
    return new Closes(sorted(bySymbol));
  }

  private static SortedMap<String, SortedMap<LocalDate, Double>> sorted(
      Map<String, ? extends Map<LocalDate, ? extends Number>> bySymbol) {
    SortedMap<String, SortedMap<LocalDate, Double>> sorted = new TreeMap<>();
    bySymbol.forEach((symbol, closes) -> sorted.put(symbol, sorted(symbol, closes)));
    return Collections.unmodifiableSortedMap(sorted);
  }

  private static SortedMap<LocalDate, Double> sorted(
      String symbol, Map<LocalDate, ? extends Number> closes) {
    SortedMap<LocalDate, Double> sorted = new TreeMap<>();
    closes.forEach(
        (day, close) -> {
          if (close != null) {
            sorted.put(day, positive(symbol, day, close.doubleValue()));
          }
        });
    return Collections.unmodifiableSortedMap(sorted);
  }

  private static double positive(String symbol, LocalDate day, double close) {
    if (!(close > 0) || Double.isInfinite(close)) {
      throw new IllegalArgumentException(
          "the close of " + symbol + " on " + day + " must be positive, but is " + close);
    }
    return close;
  }
}
