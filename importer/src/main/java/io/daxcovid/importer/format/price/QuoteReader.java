package io.daxcovid.importer.format.price;

import io.daxcovid.importer.format.record.Records;
import io.daxcovid.importer.format.record.Values;
import java.io.IOException;

/** Records as quotes, by the columns of their format. */
final class QuoteReader {
  private final Records records;
  private final Values values;
  private final PriceColumns columns;
  private final int date;
  private final int[] prices;
  private final int volume;

  QuoteReader(Records records, PriceColumns columns) {
    this.records = records;
    this.values = new Values(records);
    this.columns = columns;
    this.date = records.column(columns.date());
    this.prices = columns.prices().stream().mapToInt(records::column).toArray();
    this.volume = records.column(columns.volume());
    if (columns.volumeMayLack() && volume == records.columns().size() - 1) {
      records.allowMissingLast();
    }
  }

  /** Steps to the next record that is no heading. */
  boolean next() throws IOException {
    while (records.next()) {
      if (!columns.headings().contains(records.value(date))) {
        return true;
      }
    }
    return false;
  }

  String date() {
    return values.required(date);
  }

  Quote quote() {
    Quote quote =
        new Quote(
            values.decimal(prices[0]),
            values.decimal(prices[1]),
            values.decimal(prices[2]),
            values.decimal(prices[3]),
            values.decimal(volume));
    if (quote.hasNegative() || quote.hasPriceOfZero()) {
      throw values.refused(
          prices[3], quote.close(), "or another price of that day is not positive");
    }
    return quote;
  }
}
