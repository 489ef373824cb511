package io.daxcovid.importer.rows;

import java.util.Iterator;

/** Walks two sorted streams of rows side by side, by key. */
public final class RowJoin {
  private RowJoin() {}

  /** What is found, in the order of the key. */
  public interface Pairs {
    void onlyBefore(Row before);

    void onlyAfter(Row after);

    void both(Row before, Row after);
  }

  public static void walk(Iterator<Row> before, Iterator<Row> after, Pairs pairs) {
    Row left = next(before);
    Row right = next(after);
    while (left != null || right != null) {
      int order = order(left, right);
      if (order < 0) {
        pairs.onlyBefore(left);
      } else if (order > 0) {
        pairs.onlyAfter(right);
      } else {
        pairs.both(left, right);
      }
      left = order <= 0 ? next(before) : left;
      right = order >= 0 ? next(after) : right;
    }
  }

  private static Row next(Iterator<Row> rows) {
    return rows.hasNext() ? rows.next() : null;
  }

  /** One that has ended comes after all others. */
  private static int order(Row left, Row right) {
    if (left == null || right == null) {
      return left == null ? 1 : -1;
    }
    return Row.BY_KEY.compare(left, right);
  }
}
