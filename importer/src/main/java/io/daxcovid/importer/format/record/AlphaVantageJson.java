package io.daxcovid.importer.format.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Alpha Vantage: a day's prices are the value of its date, under names like {@code 1. open}. */
final class AlphaVantageJson {
  private static final List<String> COLUMNS =
      List.of("timestamp", "open", "high", "low", "close", "volume");

  private AlphaVantageJson() {}

  static Records read(String file, JsonParser parser) throws IOException {
    List<String[]> rows = new ArrayList<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      TableRecords.refuseMoreThanMost(file, rows.size());
      String[] row = new String[COLUMNS.size()];
      Arrays.fill(row, "");
      row[0] = parser.currentName();
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        prices(parser, row);
      }
      rows.add(row);
    }
    JsonFile.readToEnd(parser);
    return new TableRecords(file, COLUMNS, rows);
  }

  private static void prices(JsonParser parser, String[] row) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      int column = COLUMNS.indexOf(parser.currentName().replaceFirst("^\\d+\\. ", ""));
      parser.nextToken();
      if (column > 0) {
        row[column] = JsonFile.text(parser);
      }
      parser.skipChildren();
    }
  }
}
