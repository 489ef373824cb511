package io.daxcovid.web.answer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A table as CSV (RFC 4180): UTF-8, CRLF, an empty field for a missing value. People open it with a
 * spreadsheet, which would run a text that begins like a formula: such a text gets an apostrophe in
 * front. Numbers and dates are never touched.
 */
public record CsvTable(List<String> header, List<List<?>> rows) {
  private static final String FORMULA_STARTS = "=+-@\t\r\n";

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

  private static String harmless(String text) {
    boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }

  private static String field(Object value) {
    String text = value instanceof String words ? harmless(words) : Objects.toString(value, "");
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
