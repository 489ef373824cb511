package io.daxcovid.importer.format.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.daxcovid.importer.format.text.Excerpt;
import io.daxcovid.importer.rows.RefusedException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Yahoo's chart document: parallel lists, times in seconds. The date is that of the exchange, by
 * {@code meta.gmtoffset}. While a session is open its day may be there twice, as of its opening and
 * as of now: the later one counts.
 */
final class YahooChart {
  private static final List<String> COLUMNS =
      List.of("Date", "Open", "High", "Low", "Close", "Adj Close", "Volume");
  private static final List<String> LISTS =
      List.of("timestamp", "open", "high", "low", "close", "adjclose", "volume");

  private final String file;
  private final Map<String, List<String>> lists = new HashMap<>();
  private String offset = "0";

  private YahooChart(String file) {
    this.file = file;
  }

  static Records read(String file, JsonParser parser) throws IOException {
    YahooChart chart = new YahooChart(file);
    chart.walk(parser);
    JsonFile.readToEnd(parser);
    return new TableRecords(file, COLUMNS, chart.rows());
  }

  /** Lists are told by their names, wherever they lie. */
  private void walk(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        walk(parser);
      }
    } else if (parser.currentToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        parser.nextToken();
        field(field, parser);
      }
    }
  }

  private void field(String field, JsonParser parser) throws IOException {
    if (field.equals("error") && parser.currentToken() != JsonToken.VALUE_NULL) {
      throw new RefusedException(
          "%s is an error message instead of data: %s".formatted(file, JsonNotice.words(parser)));
    }
    if (field.equals("meta")) {
      meta(parser);
    } else if (LISTS.contains(field) && parser.currentToken() == JsonToken.START_ARRAY) {
      list(field, parser);
    } else {
      walk(parser);
    }
  }

  private void meta(JsonParser parser) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean wanted = parser.currentName().equals("gmtoffset");
      parser.nextToken();
      if (wanted) {
        offset = JsonFile.text(parser);
      }
      parser.skipChildren();
    }
  }

  /** The list {@code adjclose} lies in an object of a list of the same name. */
  private void list(String field, JsonParser parser) throws IOException {
    List<String> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken().isScalarValue()) {
        TableRecords.refuseMoreThanMost(file, values.size());
        values.add(JsonFile.text(parser));
      } else {
        walk(parser);
      }
    }
    if (!values.isEmpty() && lists.putIfAbsent(field, values) != null) {
      throw new RefusedException(file + " is a Yahoo chart of more than one symbol");
    }
  }

  private List<String[]> rows() {
    List<String> times = lists.getOrDefault("timestamp", List.of());
    if (times.isEmpty()) {
      throw new RefusedException(file + " is a Yahoo chart without any day");
    }
    List<String[]> rows = new ArrayList<>();
    for (int i = 0; i < times.size(); i++) {
      String[] row = new String[COLUMNS.size()];
      row[0] = date(times.get(i));
      for (int column = 1; column < row.length; column++) {
        row[column] = value(LISTS.get(column), times.size(), i);
      }
      if (!rows.isEmpty() && rows.get(rows.size() - 1)[0].equals(row[0])) {
        rows.remove(rows.size() - 1);
      }
      rows.add(row);
    }
    return rows;
  }

  private String value(String list, int length, int index) {
    List<String> values = lists.getOrDefault(list, List.of());
    if (!values.isEmpty() && values.size() != length) {
      throw new RefusedException(
          "%s is a Yahoo chart with %d times and %d values of %s: it is damaged"
              .formatted(file, length, values.size(), list));
    }
    return values.isEmpty() ? "" : values.get(index);
  }

  private String date(String seconds) {
    try {
      long local = Math.addExact(Long.parseLong(seconds), Long.parseLong(offset));
      return Instant.ofEpochSecond(local).atZone(ZoneOffset.UTC).toLocalDate().toString();
    } catch (NumberFormatException | ArithmeticException | DateTimeException e) {
      throw new RefusedException(
          "%s is a Yahoo chart with the time '%s', which is no number of seconds"
              .formatted(file, Excerpt.of(seconds)),
          e);
    }
  }
}
