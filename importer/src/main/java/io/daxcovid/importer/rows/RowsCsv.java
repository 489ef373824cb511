package io.daxcovid.importer.rows;

import io.daxcovid.contract.dataset.Schema;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Writes and reads {@code rows.csv}, byte for byte as {@link Schema} says. */
public final class RowsCsv {
  private static final int TYPICAL_LINE = 64;

  private final Schema schema;

  public RowsCsv(Schema schema) {
    this.schema = schema;
  }

  /**
   * Sorts the rows and drops exact repetitions.
   *
   * @throws RefusedException if two rows have one key and different values
   */
  public Content write(List<Row> rows) {
    List<Row> sorted = SortedRows.of(rows);
    StringBuilder csv = new StringBuilder(sorted.size() * TYPICAL_LINE);
    csv.append(schema.header()).append('\n');
    for (Row row : sorted) {
      append(csv, row.values());
    }
    return Content.of(sorted, csv.toString());
  }

  private static void append(StringBuilder csv, List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      csv.append(i == 0 ? "" : ",").append(quoted(values.get(i)));
    }
    csv.append('\n');
  }

  private static String quoted(String value) {
    boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }

  /** Rows of a {@code rows.csv} that this class wrote. */
  public List<Row> read(Reader csv) throws IOException {
    CSVFormat format =
        CSVFormat.Builder.create(CSVFormat.RFC4180).setSkipHeaderRecord(true).setHeader().get();
    int member = schema.columns().indexOf(schema.key().get(0));
    int date = schema.columns().indexOf(schema.key().get(1));
    try (CSVParser parser = format.parse(csv)) {
      List<Row> rows = new ArrayList<>();
      for (CSVRecord line : parser) {
        rows.add(new Row(line.get(member), LocalDate.parse(line.get(date)), line.toList()));
      }
      return rows;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
