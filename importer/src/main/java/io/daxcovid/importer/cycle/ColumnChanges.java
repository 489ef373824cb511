package io.daxcovid.importer.cycle;

import io.daxcovid.contract.snapshot.Revisions.Change;
import io.daxcovid.importer.rows.Row;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The changes of one column, of which only the largest are remembered. */
final class ColumnChanges {
  private static final int REMEMBERED = 5;

  /** The largest first; of equal ones the first by key. */
  private static final Comparator<Sized> ORDER =
      Comparator.comparing(Sized::size)
          .reversed()
          .thenComparing(sized -> sized.change().member())
          .thenComparing(sized -> sized.change().date());

  private final String name;
  private final int index;
  private final PriorityQueue<Sized> largest = new PriorityQueue<>(ORDER.reversed());
  private Change last;
  private long count;

  ColumnChanges(String name, int index) {
    this.name = name;
    this.index = index;
  }

  private record Sized(Change change, BigDecimal size) {}

  /** Rows come in the order of their key, unchanged ones too. */
  void look(Row before, Row after) {
    String old = before.values().get(index);
    String now = after.values().get(index);
    if (old.equals(now)) {
      last = null;
      return;
    }
    count++;
    Change change = new Change(after.member(), after.date(), name, old, now);
    if (!goesOn(change)) {
      largest.add(new Sized(change, number(now).subtract(number(old)).abs()));
      if (largest.size() > REMEMBERED) {
        largest.remove();
      }
    }
    last = change;
  }

  /** A new population or name goes through all days of a member. */
  private boolean goesOn(Change change) {
    return last != null
        && change.member().equals(last.member())
        && change.before().equals(last.before())
        && change.after().equals(last.after());
  }

  /** A missing value counts as nothing, and so does a text. */
  private static BigDecimal number(String value) {
    try {
      return value.isEmpty() ? BigDecimal.ZERO : new BigDecimal(value);
    } catch (NumberFormatException e) {
      return BigDecimal.ZERO;
    }
  }

  String name() {
    return name;
  }

  long count() {
    return count;
  }

  List<Change> largest() {
    return largest.stream().sorted(ORDER).map(Sized::change).toList();
  }
}
