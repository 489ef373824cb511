package io.daxcovid.importer.format;

import io.daxcovid.importer.rows.RefusedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** CSV with a header line, separated by comma or semicolon, whichever the header has more of. */
final class CsvRecords implements Records {
  private static final int HEADER_LIMIT = 1 << 16;

  private final String name;
  private final char delimiter;
  private final CSVParser parser;
  private final Iterator<CSVRecord> iterator;
  private final List<String> columns;
  private final Map<String, Integer> positions = new HashMap<>();
  private CSVRecord record;

  CsvRecords(ReceivedText text) throws IOException {
    this.name = text.name();
    BufferedReader reader = new BufferedReader(text.open(), HEADER_LIMIT);
    delimiter = delimiter(reader);
    parser =
        CSVFormat.Builder.create(CSVFormat.RFC4180)
            .setDelimiter(delimiter)
            .setIgnoreEmptyLines(true)
            .get()
            .parse(reader);
    iterator = parser.iterator();
    columns = advance() ? record.stream().map(String::strip).toList() : List.of();
    for (String column : columns) {
      positions.putIfAbsent(column, positions.size());
    }
  }

  private static char delimiter(BufferedReader reader) throws IOException {
    reader.mark(HEADER_LIMIT);
    String header = reader.readLine();
    reader.reset();
    String line = header == null ? "" : header;
    return count(line, ';') > count(line, ',') ? ';' : ',';
  }

  private static long count(String line, char wanted) {
    return line.chars().filter(c -> c == wanted).count();
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public boolean next() {
    while (advance()) {
      if (record.size() != columns.size()) {
        throw new RefusedException(ragged());
      }
      if (record.stream().anyMatch(value -> !value.isBlank())) {
        return true;
      }
    }
    return false;
  }

  private String ragged() {
    boolean cutOff = record.size() < columns.size() && !iterator.hasNext();
    return "%s %s has %d of %d columns%s"
        .formatted(
            name,
            place(),
            record.size(),
            columns.size(),
            cutOff ? ", and it is the last line: the file is cut off" : "");
  }

  private boolean advance() {
    try {
      if (!iterator.hasNext()) {
        return false;
      }
      record = iterator.next();
      return true;
    } catch (UncheckedIOException e) {
      throw new RefusedException(
          "%s is cut off or malformed near line %d: %s"
              .formatted(name, parser.getCurrentLineNumber(), e.getCause().getMessage()),
          e);
    }
  }

  @Override
  public String value(String column) {
    Integer position = positions.get(column);
    return position == null ? "" : record.get(position).strip();
  }

  @Override
  public String place() {
    return "line " + parser.getCurrentLineNumber();
  }

  @Override
  public boolean decimalComma() {
    return delimiter == ';';
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
