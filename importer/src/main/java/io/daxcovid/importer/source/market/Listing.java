package io.daxcovid.importer.source.market;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A share or index, and what one site calls it.
 *
 * @param symbol as this system calls it: SAP, or ^GDAXI
 * @param ticker as the site calls it
 */
public record Listing(String symbol, String ticker) {
  private static final Pattern SHARE = Pattern.compile("[A-Z0-9]{1,8}");
  private static final Pattern TICKER = Pattern.compile("\\^?[A-Za-z0-9][A-Za-z0-9._-]{0,15}");

  /** What a site makes of a symbol that stands without a ticker. */
  public interface Tickers {
    String of(String symbol);
  }

  /**
   * Of {@code SYMBOL} or {@code SYMBOL=ticker}.
   *
   * @throws IllegalArgumentException if it is neither
   */
  static Listing parse(String text, Tickers tickers) {
    String[] parts = text.strip().split("=", 2);
    String symbol = parts[0];
    Matcher share = SHARE.matcher(symbol);
    if (symbol.equals("DAX")) {
      throw new IllegalArgumentException(
          "DAX is the ticker of a New York fund; the index is ^GDAXI");
    }
    if (!symbol.equals("^GDAXI") && !share.matches()) {
      throw new IllegalArgumentException(
          "'%s' is no symbol; a symbol is like SAP or 1COV, or ^GDAXI for the index%s"
              .formatted(symbol, symbol.endsWith(".DE") ? "; write it without .DE" : ""));
    }
    String ticker = parts.length == 2 ? parts[1] : tickers.of(symbol);
    if (!TICKER.matcher(ticker).matches()) {
      throw new IllegalArgumentException("'%s' is no ticker, in '%s'".formatted(ticker, text));
    }
    return new Listing(symbol, ticker);
  }

  /** From it the parser tells the symbol. */
  String fileName(String ending) {
    return symbol.replace("^", "") + "." + ending;
  }
}
