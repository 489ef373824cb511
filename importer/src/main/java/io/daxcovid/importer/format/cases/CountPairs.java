package io.daxcovid.importer.format.cases;

import io.daxcovid.importer.rows.RefusedException;
import io.daxcovid.importer.rows.Row;
import io.daxcovid.importer.rows.RowSink;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins the row of the cases with the row of the deaths of one area and time. The two stand apart
 * by as many records as an area has times, so only the halves of about one area wait at once.
 */
final class CountPairs {
  private static final int MOST_WAITING = 100_000;
  private static final int CASES = 6;
  private static final int DEATHS = 7;

  private final String file;
  private final RowSink rows;
  private final Map<Key, Row> cases = new HashMap<>();
  private final Map<Key, Row> deaths = new HashMap<>();

  CountPairs(String file, RowSink rows) {
    this.file = file;
    this.rows = rows;
  }

  void cases(Row row) {
    take(row, cases, deaths);
  }

  void deaths(Row row) {
    take(row, deaths, cases);
  }

  private void take(Row row, Map<Key, Row> own, Map<Key, Row> others) {
    Key key = new Key(row.member(), row.date());
    Row other = others.remove(key);
    if (other != null) {
      rows.accept(joined(row, other));
      return;
    }
    Row before = own.put(key, row);
    if (before != null && !before.equals(row)) {
      throw new RefusedException(
          "%s has two different records for %s on %s, with the counts %s and %s"
              .formatted(file, row.member(), row.date(), counts(before), counts(row)));
    }
    if (own.size() > MOST_WAITING) {
      throw new RefusedException(
          "%s has more than %,d counts of cases or deaths without the other"
              .formatted(file, MOST_WAITING));
    }
  }

  private static String counts(Row row) {
    return row.values().get(CASES) + row.values().get(DEATHS);
  }

  /** What has no other half is a row with a missing count. */
  void finish() {
    cases.values().forEach(rows::accept);
    deaths.values().forEach(rows::accept);
  }

  private static Row joined(Row one, Row other) {
    List<String> values = new ArrayList<>(one.values());
    for (int column : new int[] {CASES, DEATHS}) {
      values.set(column, one.values().get(column) + other.values().get(column));
    }
    return new Row(one.member(), one.date(), values);
  }

  private record Key(String member, LocalDate date) {}
}
