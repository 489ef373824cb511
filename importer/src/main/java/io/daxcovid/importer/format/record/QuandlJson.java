package io.daxcovid.importer.format.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.daxcovid.importer.rows.RefusedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** FSE by Quandl's API: {@code data} holds rows in the order of {@code column_names}. */
final class QuandlJson {
  private QuandlJson() {}

  static Records read(String file, JsonParser parser) throws IOException {
    List<String> columns = List.of();
    List<String[]> rows = null;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      boolean list = parser.nextToken() == JsonToken.START_ARRAY;
      if (list && field.equals("column_names")) {
        columns = List.of(row(file, parser));
      } else if (list && field.equals("data")) {
        rows = rows(file, parser);
      } else {
        parser.skipChildren();
      }
    }
    JsonFile.readToEnd(parser);
    return table(file, columns, rows);
  }

  private static Records table(String file, List<String> columns, List<String[]> rows) {
    if (columns.isEmpty() || rows == null) {
      throw new RefusedException(
          file + " is FSE (Quandl) JSON without the needed fields column_names and data");
    }
    if (rows.isEmpty()) {
      throw new RefusedException(
          file
              + " is FSE (Quandl) JSON without any row: there are no prices in the range asked for");
    }
    for (String[] row : rows) {
      if (row.length != columns.size()) {
        throw new RefusedException(
            "%s is FSE (Quandl) JSON with a row of %d values for %d columns"
                .formatted(file, row.length, columns.size()));
      }
    }
    return new TableRecords(file, columns, rows);
  }

  private static List<String[]> rows(String file, JsonParser parser) throws IOException {
    List<String[]> rows = new ArrayList<>();
    while (parser.nextToken() == JsonToken.START_ARRAY) {
      TableRecords.refuseMoreThanMost(file, rows.size());
      rows.add(row(file, parser));
    }
    if (parser.currentToken() != JsonToken.END_ARRAY) {
      throw new RefusedException(file + " is FSE (Quandl) JSON whose data are no rows");
    }
    return rows;
  }

  private static String[] row(String file, JsonParser parser) throws IOException {
    List<String> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (values.size() == CsvFields.MOST_COLUMNS || !parser.currentToken().isScalarValue()) {
        throw new RefusedException(file + " is FSE (Quandl) JSON whose rows are no plain lists");
      }
      values.add(JsonFile.text(parser));
    }
    return values.toArray(String[]::new);
  }
}
