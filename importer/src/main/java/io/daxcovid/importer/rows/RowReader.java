package io.daxcovid.importer.rows;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.daxcovid.contract.dataset.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.zip.GZIPInputStream;

/**
 * Reads {@code rows.csv.gz} row by row, in the order of the key. Reading may throw {@link
 * UncheckedIOException}.
 */
public final class RowReader implements Iterator<Row>, AutoCloseable {
  private final int member;
  private final int date;
  private final CloseableIterator<CsvRecord> lines;

  private RowReader(Schema schema, CloseableIterator<CsvRecord> lines) {
    this.member = schema.columns().indexOf(schema.key().get(0));
    this.date = schema.columns().indexOf(schema.key().get(1));
    this.lines = lines;
    if (lines.hasNext()) {
      CsvRecord unusedHeader = lines.next();
    }
  }

  /** Closes the stream when it is closed, and if it cannot be opened. */
  public static RowReader open(Schema schema, InputStream gzipped) throws IOException {
    try {
      InputStream plain = new GZIPInputStream(gzipped, 1 << 16);
      return new RowReader(
          schema, CsvReader.builder().ofCsvRecord(plain, StandardCharsets.UTF_8).iterator());
    } catch (IOException | RuntimeException e) {
      gzipped.close();
      throw e;
    }
  }

  @Override
  public boolean hasNext() {
    return lines.hasNext();
  }

  /**
   * @throws NoSuchElementException after the last row
   */
  @Override
  public Row next() {
    CsvRecord line = lines.next();
    return new Row(line.getField(member), LocalDate.parse(line.getField(date)), line.getFields());
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
