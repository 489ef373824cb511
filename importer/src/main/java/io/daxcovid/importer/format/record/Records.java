package io.daxcovid.importer.format.record;

import io.daxcovid.importer.rows.RefusedException;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Records of a CSV or JSON file, one after the other; every value is text. */
public interface Records extends Closeable {
  /** A column that is not there; its values are all missing. */
  int ABSENT = -1;

  /** The file's name, for messages. */
  String file();

  /** Names of the columns, as the file gives them. */
  List<String> columns();

  /**
   * Where a column is, or {@link #ABSENT}. Columns are asked for before the first record.
   *
   * @throws RefusedException if it is there twice
   */
  default int column(String name) {
    int position = columns().indexOf(name);
    if (position != columns().lastIndexOf(name)) {
      throw new RefusedException("%s has the column %s twice".formatted(file(), name));
    }
    return position;
  }

  /**
   * Steps to the next record.
   *
   * @throws RefusedException if the file is cut off or malformed
   */
  boolean next() throws IOException;

  /** The stripped value of this record, "" where there is none. */
  String value(int column);

  /** Where this record is, for messages. */
  String place();

  /** True where numbers may be written 1,5. */
  default boolean decimalComma() {
    return false;
  }

  /** From now on a record may lack its last value, as stooq's do. */
  default void allowMissingLast() {}

  @Override
  default void close() throws IOException {}
}
