package io.daxcovid.spark.compute;

import static org.apache.spark.sql.functions.col;

import io.daxcovid.contract.dataset.Dataset;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/**
 * Opening and closing prices by symbol and day. One exchange's index members are few, so this fits
 * into the driver whatever the number of areas.
 */
record Prices(
    NavigableMap<String, NavigableMap<LocalDate, Double>> opens,
    NavigableMap<String, NavigableMap<LocalDate, Double>> closes) {

  static Prices of(org.apache.spark.sql.Dataset<Row> rows) {
    Prices prices = new Prices(new TreeMap<>(), new TreeMap<>());
    List<Row> closed =
        rows.where(col("close").isNotNull())
            .select("symbol", "date", "open", "close")
            .collectAsList();
    for (Row row : closed) {
      LocalDate day = row.getLocalDate(1);
      put(prices.closes, row.getString(0), day, row.getDouble(3));
      if (!row.isNullAt(2)) {
        put(prices.opens, row.getString(0), day, row.getDouble(2));
      }
    }
    return prices;
  }

  /** Empty if the source has no index of its own. */
  NavigableMap<LocalDate, Double> referenceCloses() {
    return closes.getOrDefault(Dataset.REFERENCE_INDEX, new TreeMap<>());
  }

  NavigableMap<LocalDate, Double> referenceOpens() {
    return opens.getOrDefault(Dataset.REFERENCE_INDEX, new TreeMap<>());
  }

  NavigableMap<String, NavigableMap<LocalDate, Double>> memberCloses() {
    NavigableMap<String, NavigableMap<LocalDate, Double>> members = new TreeMap<>(closes);
    members.remove(Dataset.REFERENCE_INDEX);
    return members;
  }

  /** The sum of the members' opens, null unless every member that closed has one. */
  Double openSum(LocalDate day) {
    double sum = 0;
    for (var member : memberCloses().entrySet()) {
      if (member.getValue().containsKey(day)) {
        Double open = opens.getOrDefault(member.getKey(), new TreeMap<>()).get(day);
        if (open == null) {
          return null;
        }
        sum += open;
      }
    }
    return sum;
  }

  private static void put(
      NavigableMap<String, NavigableMap<LocalDate, Double>> prices,
      String symbol,
      LocalDate day,
      double price) {
    prices.computeIfAbsent(symbol, key -> new TreeMap<>()).put(day, price);
  }
}
