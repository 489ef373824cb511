package io.daxcovid.importer.rows;

import java.util.List;

/** Writes a line of {@code rows.csv}: quotes only where a value needs them (RFC 4180). */
final class CsvLine {
  private CsvLine() {}

  static String of(List<String> values) {
    StringBuilder line = new StringBuilder(64);
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        line.append(',');
      }
      append(line, values.get(i));
    }
    return line.toString();
  }

  private static void append(StringBuilder line, String value) {
    if (isPlain(value)) {
      line.append(value);
    } else {
      line.append('"').append(value.replace("\"", "\"\"")).append('"');
    }
  }

  private static boolean isPlain(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return false;
      }
    }
    return true;
  }
}
