package io.daxcovid.importer.format.record;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import io.daxcovid.importer.rows.RefusedException;
import java.util.Arrays;

/**
 * The fields of one CSV record at a time. A value that repeats the one of the record before is the
 * same object: most of what ECDC sends is repetition.
 */
final class CsvFields extends CsvCallbackHandler<CsvFields> {
  static final int MOST_COLUMNS = 1_000;
  private static final int LONGEST = 1 << 16;

  private final String file;
  private String[] values = new String[16];
  private int count;
  private long line;
  private boolean blank;

  CsvFields(String file) {
    this.file = file;
  }

  int count() {
    return count;
  }

  long line() {
    return line;
  }

  /** True where no field holds anything. */
  boolean isBlank() {
    return blank;
  }

  String value(int column) {
    return column >= 0 && column < count ? values[column] : "";
  }

  @Override
  protected RecordType getRecordType() {
    return RecordType.DATA;
  }

  @Override
  protected int getFieldCount() {
    return count;
  }

  @Override
  protected void beginRecord(long startingLineNumber) {
    line = startingLineNumber;
    count = 0;
    blank = true;
  }

  @Override
  protected void addField(char[] buffer, int offset, int length, boolean quoted) {
    if (count == MOST_COLUMNS) {
      throw new RefusedException(
          "%s line %d has more than %,d columns".formatted(file, line, MOST_COLUMNS));
    }
    if (length > LONGEST) {
      throw new RefusedException(
          "%s line %d has a value of more than %,d characters".formatted(file, line, LONGEST));
    }
    if (count == values.length) {
      values = Arrays.copyOf(values, 2 * count);
    }
    int from = offset;
    int to = offset + length;
    while (from < to && Character.isWhitespace(buffer[from])) {
      from++;
    }
    while (from < to && Character.isWhitespace(buffer[to - 1])) {
      to--;
    }
    take(buffer, from, to - from);
  }

  private void take(char[] buffer, int from, int length) {
    blank &= length == 0;
    values[count] = Repetition.text(values[count], buffer, from, length);
    count++;
  }

  @Override
  protected void setComment(char[] buffer, int offset, int length) {
    throw new IllegalStateException("Comments are not asked for");
  }

  @Override
  protected void setEmpty() {
    throw new IllegalStateException("Empty lines are skipped");
  }

  @Override
  protected CsvFields buildRecord() {
    return this;
  }
}
