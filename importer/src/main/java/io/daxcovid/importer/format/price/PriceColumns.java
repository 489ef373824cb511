package io.daxcovid.importer.format.price;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How the columns of a file with the prices of one symbol are called.
 *
 * @param volumeMayLack true where single records may end before the volume
 * @param headings what stands in the column of the date where a record is a further header line
 */
public record PriceColumns(
    String date, List<String> prices, String volume, boolean volumeMayLack, Set<String> headings) {
  public static final PriceColumns ENGLISH = of("Date", "Open", "High", "Low", "Close", "Volume");
  public static final PriceColumns FSE =
      of("Date", "Open", "High", "Low", "Close", "Traded Volume");
  public static final PriceColumns ALPHA_VANTAGE =
      of("timestamp", "open", "high", "low", "close", "volume");
  public static final PriceColumns STOOQ =
      of("Date", "Open", "High", "Low", "Close", "Volume").lackingVolumes();
  public static final PriceColumns STOOQ_POLISH =
      of("Data", "Otwarcie", "Najwyzszy", "Najnizszy", "Zamkniecie", "Wolumen").lackingVolumes();
  public static final PriceColumns YFINANCE_LEVELS =
      new PriceColumns(
          "Price",
          List.of("Open", "High", "Low", "Close"),
          "Volume",
          false,
          Set.of("Ticker", "Date"));

  public PriceColumns {
    prices = List.copyOf(prices);
    headings = Set.copyOf(headings);
  }

  private static PriceColumns of(
      String date, String open, String high, String low, String close, String volume) {
    return new PriceColumns(date, List.of(open, high, low, close), volume, false, Set.of());
  }

  private PriceColumns lackingVolumes() {
    return new PriceColumns(date, prices, volume, true, headings);
  }

  /** Columns without which there are no prices. */
  public List<String> needed() {
    return Stream.concat(
            Stream.concat(Stream.of(date), prices.stream()),
            volumeMayLack ? Stream.empty() : Stream.of(volume))
        .toList();
  }
}
