package io.daxcovid.importer.rows;

import io.daxcovid.contract.dataset.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads {@code rows.csv.gz} row by row, in the order of the key. Reading may throw {@link
 * UncheckedIOException}.
 */
public final class RowReader implements Iterator<Row>, AutoCloseable {
  private static final CSVFormat FORMAT =
      CSVFormat.Builder.create(CSVFormat.RFC4180).setSkipHeaderRecord(true).setHeader().get();

  private final int member;
  private final int date;
  private final CSVParser parser;
  private final Iterator<CSVRecord> lines;

  private RowReader(Schema schema, CSVParser parser) {
    this.member = schema.columns().indexOf(schema.key().get(0));
    this.date = schema.columns().indexOf(schema.key().get(1));
    this.parser = parser;
    this.lines = parser.iterator();
  }

  /** Closes the stream when it is closed, and if it cannot be opened. */
  public static RowReader open(Schema schema, InputStream gzipped) throws IOException {
    try {
      InputStreamReader text =
          new InputStreamReader(new GZIPInputStream(gzipped, 1 << 16), StandardCharsets.UTF_8);
      return new RowReader(schema, FORMAT.parse(text));
    } catch (IOException e) {
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
    CSVRecord line = lines.next();
    return new Row(line.get(member), LocalDate.parse(line.get(date)), line.toList());
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
