package io.daxcovid.importer.format.price;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.importer.rows.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Prices that can be read and are still wrong. */
public final class PricePlausibility {
  /** The index was based on 1,000 at the end of 1987 and has never been far below since. */
  private static final double LOWEST_INDEX_LEVEL = 500;

  private static final double PRICE_JUMP = 1.5;
  private static final double VOLUME_JUMP = 100;
  private static final int CLOSE = 5;
  private static final int VOLUME = 6;

  private PricePlausibility() {}

  public static Optional<String> doubt(List<Row> rows) {
    double[] levels =
        rows.stream()
            .filter(row -> row.member().equals(Dataset.REFERENCE_INDEX))
            .filter(row -> !row.values().get(CLOSE).isEmpty())
            .mapToDouble(row -> Double.parseDouble(row.values().get(CLOSE)))
            .sorted()
            .toArray();
    double median = levels.length == 0 ? Double.MAX_VALUE : levels[levels.length / 2];
    return median >= LOWEST_INDEX_LEVEL
        ? Optional.empty()
        : Optional.of(
            "The closes given for %s lie around %s, the index lies in the thousands: is it the New York fund with the ticker DAX? Yahoo's ticker of the index is ^GDAXI"
                .formatted(Dataset.REFERENCE_INDEX, median));
  }

  /**
   * One line per kind: the last jump, and how many there were before.
   *
   * @param rows of one symbol, in order
   */
  public static List<String> warnings(String symbol, List<Row> rows) {
    List<String> warnings = new ArrayList<>();
    jumps(rows, CLOSE, PRICE_JUMP)
        .ifPresent(text -> warnings.add(symbol + ": price jump of 50 % or more " + text));
    jumps(rows, VOLUME, VOLUME_JUMP)
        .ifPresent(
            text ->
                warnings.add(
                    symbol + ": volume jump of 100 times or more (another venue?) " + text));
    return warnings;
  }

  private static Optional<String> jumps(List<Row> rows, int column, double factor) {
    List<String> found = new ArrayList<>();
    double previous = 0;
    for (Row row : rows) {
      String text = row.values().get(column);
      double value = text.isEmpty() ? 0 : Double.parseDouble(text);
      if (previous > 0 && value > 0 && Math.max(value / previous, previous / value) >= factor) {
        found.add(row.date().toString());
      }
      previous = value > 0 ? value : previous;
    }
    int last = found.size() - 1;
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of("on " + found.get(last) + (last > 0 ? " and " + last + " times before" : ""));
  }
}
