package io.daxcovid.importer.format;

import io.daxcovid.importer.rows.RefusedException;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Records of a CSV or JSON file, one after the other; every value is text. */
interface Records extends Closeable {
  /** Names of the columns, as the file gives them. */
  List<String> columns();

  /**
   * Steps to the next record.
   *
   * @throws RefusedException if the file is cut off or malformed
   */
  boolean next() throws IOException;

  /** The stripped value of this record, "" where there is none. */
  String value(String column);

  /** Where this record is, for messages. */
  String place();

  /** True where numbers are written 1,5. */
  boolean decimalComma();
}
