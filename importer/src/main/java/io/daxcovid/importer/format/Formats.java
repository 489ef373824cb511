package io.daxcovid.importer.format;

import static io.daxcovid.contract.dataset.Dataset.ECDC_CASES;
import static io.daxcovid.contract.dataset.Dataset.ECDC_CASES_WEEKLY;

import io.daxcovid.importer.format.cases.DailyCases;
import io.daxcovid.importer.format.cases.IndicatorLayout;
import io.daxcovid.importer.format.cases.WeeklyCases;
import io.daxcovid.importer.format.price.PriceColumns;
import java.util.List;
import java.util.stream.Stream;

/**
 * All kinds of files that are known, told apart by the names of their columns alone, never by
 * position, date or URL. The first one whose marks are all there is the one. A new kind is one
 * entry here, and a reader where it is not like any other.
 */
final class Formats {
  private static final List<String> AREA =
      List.of("countriesAndTerritories", "countryterritoryCode");
  private static final List<String> NATION = List.of("country", "country_code", "indicator");

  static final List<Format> ALL =
      List.of(
          Format.cases(
              "ECDC weekly file",
              ECDC_CASES_WEEKLY,
              List.of("geoId", "cases_weekly"),
              and(AREA, "dateRep", "year_week", "deaths_weekly"),
              WeeklyCases::read),
          Format.cases(
              "ECDC daily file",
              ECDC_CASES,
              List.of("dateRep", "geoId"),
              and(AREA, "day", "month", "year", "cases", "deaths"),
              DailyCases::read),
          Format.cases(
              "ECDC nationalcasedeath daily file",
              ECDC_CASES,
              List.of("indicator", "daily_count"),
              and(NATION, "date"),
              IndicatorLayout.NATIONAL_DAILY),
          Format.cases(
              "ECDC nationalcasedeath weekly file",
              ECDC_CASES_WEEKLY,
              List.of("indicator", "weekly_count"),
              and(NATION, "year_week"),
              IndicatorLayout.NATIONAL_WEEKLY),
          Format.cases(
              "EU-ECDC weekly file",
              ECDC_CASES_WEEKLY,
              List.of("location", "indicator", "year_week"),
              List.of("location_name", "value"),
              IndicatorLayout.EU_WEEKLY),
          Format.refused(
              "EU-ECDC respiratory viruses file",
              List.of("survtype", "yearweek", "indicator"),
              "it has no counts of COVID-19 cases and deaths"),
          Format.prices(
              "FSE (Quandl) price file", List.of("Date", "Traded Volume"), PriceColumns.FSE),
          Format.refused(
              "FSE (Quandl) list of codes",
              List.of("code", "name", "refreshed_at"),
              "it names companies and holds no prices"),
          Format.prices(
              "yfinance CSV", List.of("Date", "Close", "Stock Splits"), PriceColumns.ENGLISH),
          Format.prices(
              "yfinance CSV with several header lines",
              List.of("Price", "Close"),
              PriceColumns.YFINANCE_LEVELS),
          Format.prices("Yahoo price file", List.of("Date", "Adj Close"), PriceColumns.ENGLISH),
          Format.prices(
              "stooq CSV", List.of("Date", "Open", "High", "Low", "Close"), PriceColumns.STOOQ),
          Format.prices(
              "stooq CSV in Polish",
              List.of("Data", "Otwarcie", "Zamkniecie"),
              PriceColumns.STOOQ_POLISH),
          Format.prices(
              "Alpha Vantage price file",
              List.of("timestamp", "open", "close"),
              PriceColumns.ALPHA_VANTAGE),
          Format.refused(
              "Xetra PDS file",
              List.of("ISIN", "Mnemonic", "StartPrice"),
              "it holds the minutes of one hour, so it has neither a day's first nor its last price; a header alone means that nothing was traded in that hour"));

  private Formats() {}

  private static List<String> and(List<String> some, String... others) {
    return Stream.concat(some.stream(), Stream.of(others)).toList();
  }
}
