package io.daxcovid.importer.format;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.importer.rows.RefusedException;
import io.daxcovid.importer.rows.Row;
import io.daxcovid.importer.rows.SortedRows;
import io.daxcovid.importer.source.RawFile;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The price file of one symbol: Yahoo's or FSE's (Quandl's) CSV. */
final class PriceFile {
  private final String symbol;
  private final TradingDays days;

  PriceFile(String symbol, TradingDays days) {
    this.symbol = symbol;
    this.days = days;
  }

  List<Row> rows(RawFile file) {
    return RecordFile.read(file, this::read);
  }

  private List<Row> read(ReceivedText text, Records records) throws IOException {
    KnownFormat format = KnownFormat.require(text.name(), Dataset.FSE_PRICES, records.columns());
    Values values = new Values(text.name(), records);
    List<String> dates = new ArrayList<>();
    List<Quote> quotes = new ArrayList<>();
    while (records.next()) {
      dates.add(values.required("Date"));
      quotes.add(quote(values, format == KnownFormat.FSE ? "Traded Volume" : "Volume"));
    }
    if (quotes.isEmpty()) {
      throw new RefusedException(text.name() + " has a header but no rows");
    }
    List<Row> rows = traded(PriceDates.read(text.name(), dates), quotes);
    if (rows.isEmpty()) {
      throw new RefusedException(text.name() + " has no row with a price of a day that is over");
    }
    return SortedRows.of(rows);
  }

  private static Quote quote(Values values, String volume) {
    Quote quote =
        new Quote(
            values.decimal("Open"),
            values.decimal("High"),
            values.decimal("Low"),
            values.decimal("Close"),
            values.decimal(volume));
    if (quote.hasNegative() || quote.close().equals("0")) {
      throw values.refused("Close", quote.close(), "or another price of that day is not positive");
    }
    return quote;
  }

  private List<Row> traded(List<LocalDate> dates, List<Quote> quotes) {
    boolean index = symbol.startsWith("^");
    List<Row> rows = new ArrayList<>(quotes.size());
    for (int i = 0; i < quotes.size(); i++) {
      LocalDate date = dates.get(i);
      if (!quotes.get(i).isHoliday(index) && !days.isStillOpen(date)) {
        rows.add(quotes.get(i).row(symbol, date));
      }
    }
    return rows;
  }
}
