package io.daxcovid.importer.format.price;

import io.daxcovid.importer.format.record.Records;
import io.daxcovid.importer.rows.RefusedException;
import io.daxcovid.importer.rows.Row;
import io.daxcovid.importer.rows.SortedRows;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The prices of one symbol. All of its days are in memory, so that a broken file gives none. */
public final class PriceFile {
  /** More trading days than any exchange has had. */
  private static final int MOST_DAYS = 40_000;

  private final String symbol;
  private final Predicate<LocalDate> stillOpen;

  /**
   * @param stillOpen days that are not over and therefore no rows
   */
  public PriceFile(String symbol, Predicate<LocalDate> stillOpen) {
    this.symbol = symbol;
    this.stillOpen = stillOpen;
  }

  /**
   * @return in order
   */
  public List<Row> rows(Records records, PriceColumns columns) throws IOException {
    QuoteReader reader = new QuoteReader(records, columns);
    List<String> dates = new ArrayList<>();
    List<Quote> quotes = new ArrayList<>();
    while (reader.next()) {
      if (quotes.size() == MOST_DAYS) {
        throw new RefusedException(
            "%s holds more than %,d days: no exchange has had so many"
                .formatted(records.file(), MOST_DAYS));
      }
      dates.add(reader.date());
      quotes.add(reader.quote());
    }
    if (quotes.isEmpty()) {
      throw new RefusedException(records.file() + " has a header but no rows");
    }
    List<Row> rows = traded(PriceDates.read(records.file(), dates), quotes);
    if (rows.isEmpty()) {
      throw new RefusedException(records.file() + " has no row with a price of a day that is over");
    }
    return SortedRows.of(rows);
  }

  private List<Row> traded(List<LocalDate> dates, List<Quote> quotes) {
    boolean index = symbol.startsWith("^");
    List<Row> rows = new ArrayList<>(quotes.size());
    for (int i = 0; i < quotes.size(); i++) {
      LocalDate date = dates.get(i);
      if (!quotes.get(i).isHoliday(index) && !stillOpen.test(date)) {
        rows.add(quotes.get(i).row(symbol, date));
      }
    }
    return rows;
  }
}
