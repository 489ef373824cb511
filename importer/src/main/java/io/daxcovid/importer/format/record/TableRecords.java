package io.daxcovid.importer.format.record;

import io.daxcovid.importer.rows.RefusedException;
import java.util.List;

/** Records that had to be in memory at once, because their file gives columns and not rows. */
final class TableRecords implements Records {
  /** More trading days than any exchange has had. */
  private static final int MOST = 40_000;

  private final String file;
  private final List<String> columns;
  private final List<String[]> rows;
  private int next;

  TableRecords(String file, List<String> columns, List<String[]> rows) {
    this.file = file;
    this.columns = List.copyOf(columns);
    this.rows = rows;
  }

  @Override
  public String file() {
    return file;
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public boolean next() {
    return next++ < rows.size();
  }

  @Override
  public String value(int column) {
    return column < 0 ? "" : rows.get(next - 1)[column];
  }

  @Override
  public String place() {
    return "entry " + next;
  }

  static void refuseMoreThanMost(String file, int count) {
    if (count >= MOST) {
      throw new RefusedException(
          "%s holds more than %,d days: no exchange has had so many".formatted(file, MOST));
    }
  }
}
