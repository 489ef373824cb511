package io.daxcovid.web.answer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A table as CSV (RFC 4180): UTF-8, CRLF, an empty field for a missing value. */
public record CsvTable(List<String> header, List<List<?>> rows) {
  public CsvTable {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  /** A row; null is a missing value. */
  public static List<?> row(Object... values) {
    return Arrays.asList(values);
  }

  public byte[] bytes() {
    StringBuilder text = new StringBuilder();
    append(text, header);
    rows.forEach(row -> append(text, row));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void append(StringBuilder text, List<?> row) {
    text.append(row.stream().map(CsvTable::field).collect(Collectors.joining(","))).append("\r\n");
  }

  private static String field(Object value) {
    String text = value == null ? "" : value.toString();
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
