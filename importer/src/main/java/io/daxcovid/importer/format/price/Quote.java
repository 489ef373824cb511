package io.daxcovid.importer.format.price;

import io.daxcovid.importer.rows.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Prices and volume of one day as plain decimals, "" where missing. */
record Quote(String open, String high, String low, String close, String volume) {
  /**
   * A day without any price, or, for a share, without trade: volume 0 and no price but the close
   * repeated. An index has no volume of its own in old rows, so there volume 0 says nothing.
   */
  boolean isHoliday(boolean index) {
    if (Stream.of(open, high, low, close).allMatch(String::isEmpty)) {
      return true;
    }
    boolean onePrice =
        Stream.of(open, high, low).allMatch(price -> price.isEmpty() || price.equals(close));
    return !index && volume.equals("0") && onePrice;
  }

  /** Yahoo gives 0 for the open of old days, so only a close of nothing tells a broken file. */
  boolean hasPriceOfZero() {
    return close.equals("0");
  }

  boolean hasNegative() {
    return Stream.of(open, high, low, close, volume).anyMatch(value -> value.startsWith("-"));
  }

  Row row(String symbol, LocalDate date) {
    return new Row(symbol, date, List.of(symbol, date.toString(), open, high, low, close, volume));
  }
}
