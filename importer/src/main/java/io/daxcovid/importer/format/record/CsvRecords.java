package io.daxcovid.importer.format.record;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.daxcovid.importer.format.text.ReceivedText;
import io.daxcovid.importer.rows.RefusedException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** CSV with a header line, separated by comma or semicolon, whichever the header has more of. */
final class CsvRecords implements Records {
  private static final int LONGEST_VALUE = 1 << 20;

  private final String file;
  private final char delimiter;
  private final CsvFields fields;
  private final CloseableIterator<CsvFields> iterator;
  private final List<String> columns;
  private int fewest;

  CsvRecords(ReceivedText text) {
    file = text.name();
    delimiter = delimiter(text.firstLine());
    fields = new CsvFields(file);
    iterator =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .maxBufferSize(LONGEST_VALUE)
            .build(fields, new InputStreamReader(text.stream(), StandardCharsets.UTF_8))
            .iterator();
    columns =
        advance() ? IntStream.range(0, fields.count()).mapToObj(fields::value).toList() : List.of();
    fewest = columns.size();
  }

  private static char delimiter(String header) {
    return count(header, ';') > count(header, ',') ? ';' : ',';
  }

  private static long count(String line, char wanted) {
    return line.chars().filter(c -> c == wanted).count();
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
  public void allowMissingLast() {
    fewest = columns.size() - 1;
  }

  @Override
  public boolean next() {
    while (advance()) {
      if (fields.count() > columns.size() || fields.count() < fewest) {
        throw new RefusedException(ragged());
      }
      if (!fields.isBlank()) {
        return true;
      }
    }
    return false;
  }

  private String ragged() {
    int count = fields.count();
    String place = place();
    boolean cutOff = count < fewest && !advance();
    return "%s %s has %d of %d columns%s"
        .formatted(
            file,
            place,
            count,
            columns.size(),
            cutOff ? ", and it is the last line: the file is cut off" : "");
  }

  private boolean advance() {
    try {
      if (!iterator.hasNext()) {
        return false;
      }
      iterator.next();
      return true;
    } catch (CsvParseException e) {
      throw refused(e);
    } catch (UncheckedIOException e) {
      throw ReceivedText.unreadable(file, e.getCause());
    }
  }

  private RefusedException refused(CsvParseException e) {
    if (e.getCause() instanceof RefusedException refused) {
      return refused;
    }
    if (e.getCause() instanceof IOException io) {
      return ReceivedText.unreadable(file, io);
    }
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return new RefusedException(
        "%s is cut off or malformed near line %d: %s"
            .formatted(file, fields.line(), cause.getMessage()),
        e);
  }

  @Override
  public String value(int column) {
    return fields.value(column);
  }

  @Override
  public String place() {
    return "line " + fields.line();
  }

  @Override
  public boolean decimalComma() {
    return delimiter == ';';
  }

  @Override
  public void close() throws IOException {
    iterator.close();
  }
}
