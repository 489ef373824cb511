package io.daxcovid.importer.format;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.importer.rows.RefusedException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Formats told apart by header names alone, never by position, date or URL. The first one whose
 * marks are all there is the one. A format without a dataset is recognised only to be refused by
 * its name.
 */
enum KnownFormat {
  ECDC_WEEKLY("ECDC weekly file", null, List.of("geoId", "cases_weekly")),
  ECDC_DAILY(
      "ECDC daily file",
      Dataset.ECDC_CASES,
      List.of("dateRep", "geoId"),
      "day",
      "month",
      "year",
      "cases",
      "deaths",
      "countriesAndTerritories",
      "countryterritoryCode"),
  NATIONAL_DAILY("ECDC nationalcasedeath daily file", null, List.of("indicator", "daily_count")),
  NATIONAL_WEEKLY("ECDC nationalcasedeath weekly file", null, List.of("indicator", "weekly_count")),
  EU_WEEKLY("EU-ECDC weekly file", null, List.of("location", "indicator", "year_week")),
  FSE(
      "FSE (Quandl) CSV",
      Dataset.FSE_PRICES,
      List.of("Date", "Traded Volume"),
      "Open",
      "High",
      "Low",
      "Close"),
  FSE_METADATA("FSE (Quandl) list of codes", null, List.of("code", "name", "refreshed_at")),
  QUANDL_ERROR("Quandl error message", null, List.of("code", "message")),
  YFINANCE("yfinance CSV", null, List.of("Date", "Close", "Stock Splits")),
  YFINANCE_LEVELS("yfinance CSV with several header lines", null, List.of("Price", "Close")),
  YAHOO(
      "Yahoo CSV",
      Dataset.FSE_PRICES,
      List.of("Date", "Adj Close"),
      "Open",
      "High",
      "Low",
      "Close",
      "Volume"),
  STOOQ("stooq CSV", null, List.of("Date", "Open", "High", "Low", "Close")),
  STOOQ_POLISH("stooq CSV in Polish", null, List.of("Data", "Otwarcie", "Zamkniecie")),
  XETRA("Xetra PDS CSV", null, List.of("ISIN", "Mnemonic", "StartPrice")),
  ALPHA_VANTAGE("Alpha Vantage CSV", null, List.of("timestamp", "open", "close"));

  private final String title;
  private final Dataset dataset;
  private final List<String> marks;
  private final List<String> needed;

  KnownFormat(String title, Dataset dataset, List<String> marks, String... needed) {
    this.title = title;
    this.dataset = dataset;
    this.marks = marks;
    this.needed = List.of(needed);
  }

  /**
   * The format of these columns, if it can be read and belongs to the dataset.
   *
   * @throws RefusedException naming what was recognised, what is missing, or what was found
   */
  static KnownFormat require(String file, Dataset wanted, Collection<String> columns) {
    KnownFormat format =
        detect(columns).orElseThrow(() -> new RefusedException(unknown(file, wanted, columns)));
    if (format == QUANDL_ERROR) {
      throw new RefusedException(file + " holds an error message of Quandl instead of data");
    }
    if (format.dataset == null) {
      throw new RefusedException(
          "%s was recognised as a %s, which is not supported yet; expected for %s: %s"
              .formatted(file, format.title, wanted.id(), expected(wanted)));
    }
    if (format.dataset != wanted) {
      throw new RefusedException(
          "%s is a %s, which belongs to %s and not to %s; expected: %s"
              .formatted(file, format.title, format.dataset.id(), wanted.id(), expected(wanted)));
    }
    List<String> missing = format.needed.stream().filter(c -> !columns.contains(c)).toList();
    if (!missing.isEmpty()) {
      throw new RefusedException(
          "%s is a %s without the needed column %s"
              .formatted(file, format.title, String.join(", ", missing)));
    }
    return format;
  }

  private static Optional<KnownFormat> detect(Collection<String> columns) {
    return Arrays.stream(values()).filter(f -> columns.containsAll(f.marks)).findFirst();
  }

  private static String unknown(String file, Dataset wanted, Collection<String> columns) {
    String found = String.join(", ", columns);
    return "%s has no known format: columns found: %s; expected for %s: %s"
        .formatted(
            file,
            found.length() > 300 ? found.substring(0, 300) + "..." : found,
            wanted.id(),
            expected(wanted));
  }

  private static String expected(Dataset wanted) {
    return Arrays.stream(values())
        .filter(format -> format.dataset == wanted)
        .map(f -> f.title + " (" + String.join(", ", f.marks) + ", " + f.rest() + ")")
        .collect(Collectors.joining(" or "));
  }

  private String rest() {
    return String.join(", ", needed);
  }

  /** Why a JSON document without a list of records is refused. */
  static String refuseJson(String file, String fields, String beginning) {
    String recognised =
        switch (fields) {
          case "dataset", "dataset_data" -> "FSE (Quandl) JSON, which is not supported yet";
          case "chart" -> "Yahoo chart JSON, which is not supported yet";
          case "quandl_error", "finance", "error" ->
              "an error message instead of data: " + beginning;
          default -> "JSON without a list of records; fields found: " + fields;
        };
    return file + " is " + recognised;
  }
}
