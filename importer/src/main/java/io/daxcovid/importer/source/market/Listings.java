package io.daxcovid.importer.source.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads {@code ^GDAXI,SAP,DAI=MBG.DE}. */
public final class Listings {
  /** The index and its members at the end of 2020. */
  static final List<String> DAX =
      List.of(
          "^GDAXI", "1COV", "ADS", "ALV", "BAS", "BAYN", "BEI", "BMW", "CON", "DAI", "DB1", "DBK",
          "DHER", "DPW", "DTE", "DWNI", "EOAN", "FME", "FRE", "HEI", "HEN3", "IFX", "LIN", "MRK",
          "MTX", "MUV2", "RWE", "SAP", "SIE", "VNA", "VOW3");

  private static final String DEFAULT = "default";

  private Listings() {}

  /**
   * @throws IllegalArgumentException naming what is no symbol
   */
  public static List<Listing> parse(Site site, String text) {
    boolean all = text.equals(DEFAULT);
    List<String> words = all ? DAX : Arrays.asList(text.split(",", -1));
    if (text.isBlank()) {
      throw new IllegalArgumentException("symbols are missing, for example yahoo:^GDAXI,SAP,BMW");
    }
    List<Listing> listings = new ArrayList<>();
    for (String word : words) {
      if (all && site == Site.FSE && word.startsWith("^")) {
        // The exchange's database holds shares only.
        continue;
      }
      Listing listing = Listing.parse(word, symbol -> ticker(site, symbol));
      if (listings.stream().anyMatch(one -> one.symbol().equals(listing.symbol()))) {
        throw new IllegalArgumentException(listing.symbol() + " is given twice");
      }
      listings.add(listing);
    }
    return List.copyOf(listings);
  }

  private static String ticker(Site site, String symbol) {
    return switch (site) {
      case YAHOO -> Yahoo.ticker(symbol);
      case STOOQ -> Stooq.ticker(symbol);
      case FSE -> {
        if (symbol.startsWith("^")) {
          throw new IllegalArgumentException(
              "FSE has no indices, so no %s; leave it out, an index of the shares is computed"
                  .formatted(symbol));
        }
        yield Fse.ticker(symbol);
      }
    };
  }
}
