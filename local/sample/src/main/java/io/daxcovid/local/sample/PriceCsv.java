package io.daxcovid.local.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The two price formats, each with its own dirt. */
final class PriceCsv {
  private static final String YAHOO = "Date,Open,High,Low,Close,Adj Close,Volume\n";
  private static final String QUANDL =
      "Date,Open,High,Low,Close,Change,Traded Volume,Turnover,Last Price of the Day,"
          + "Daily Traded Units,Daily Turnover\n";

  private PriceCsv() {}

  /** Oldest first, six decimals, holidays as rows of the word null. */
  static String yahoo(double[] levels) {
    Map<LocalDate, String> lines = new HashMap<>();
    List<LocalDate> days = TradingCalendar.days();
    Random random = new Random(42);
    for (int t = 0; t < levels.length; t++) {
      Bar bar = Bar.around(levels[t], random, 6);
      long volume = 60_000_000L + random.nextInt(90_000_000);
      lines.put(
          days.get(t),
          "%s,%s,%s,%s,%s,%s,%d"
              .formatted(days.get(t), bar.open, bar.high, bar.low, bar.close, bar.close, volume));
    }
    TradingCalendar.HOLIDAYS.forEach(day -> lines.put(day, day + ",null,null,null,null,null,null"));
    List<LocalDate> sorted = lines.keySet().stream().sorted().toList();
    StringBuilder text = new StringBuilder(YAHOO);
    sorted.forEach(day -> text.append(lines.get(day)).append('\n'));
    return text.toString();
  }

  /** Newest first, blank for missing: some opens, most changes, two columns always. */
  static String quandl(String symbol, double[] closes) {
    List<String> lines = new ArrayList<>();
    List<LocalDate> days = TradingCalendar.days();
    Random random = new Random(symbol.hashCode());
    for (int t = 0; t < closes.length; t++) {
      Bar bar = Bar.around(closes[t], random, 2);
      String open = random.nextInt(25) == 0 ? "" : bar.open.toString();
      double volume = 500_000 + random.nextInt(3_000_000);
      String turnover =
          BigDecimal.valueOf(volume)
              .multiply(bar.close)
              .setScale(1, RoundingMode.HALF_EVEN)
              .toPlainString();
      lines.add(
          String.join(
              ",",
              days.get(t).toString(),
              open,
              bar.high.toString(),
              bar.low.toString(),
              bar.close.toString(),
              "",
              BigDecimal.valueOf(volume).toPlainString(),
              turnover,
              "",
              "",
              ""));
    }
    Collections.reverse(lines);
    return QUANDL + String.join("\n", lines) + "\n";
  }

  private record Bar(BigDecimal open, BigDecimal high, BigDecimal low, BigDecimal close) {
    static Bar around(double close, Random random, int places) {
      double open = close * (1 + 0.004 * random.nextGaussian());
      double high = StrictMath.max(open, close) * (1 + 0.006 * random.nextDouble());
      double low = StrictMath.min(open, close) * (1 - 0.006 * random.nextDouble());
      return new Bar(
          rounded(open, places),
          rounded(high, places),
          rounded(low, places),
          rounded(close, places));
    }

    private static BigDecimal rounded(double value, int places) {
      return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_EVEN);
    }
  }
}
