package io.daxcovid.importer.rows;

import java.util.ArrayList;
import java.util.List;

/** The order of {@code rows.csv}, for the few rows of one member. */
public final class SortedRows {
  private SortedRows() {}

  /**
   * Sorted by key, exact repetitions dropped.
   *
   * @throws RefusedException if two rows have one key and different values: nobody can say which is
   *     right
   */
  public static List<Row> of(List<Row> rows) {
    List<Row> unique = new ArrayList<>(rows.size());
    Row previous = null;
    for (Row row : rows.stream().sorted(Row.BY_KEY).toList()) {
      if (previous == null || !row.sameKey(previous)) {
        unique.add(row);
      } else if (!row.equals(previous)) {
        throw new RefusedException(
            "Two different rows for %s on %s: %s and %s"
                .formatted(row.member(), row.date(), previous.values(), row.values()));
      }
      previous = row;
    }
    return List.copyOf(unique);
  }
}
