package io.daxcovid.contract.dataset;

import java.util.List;

/**
 * The fixed columns of {@code rows.csv}: UTF-8, LF, a header line, RFC 4180 quotes only where a
 * value needs them, an empty field for a missing value, ISO dates, rows sorted by the key columns
 * (by code point, so that every writer agrees).
 */
public record Schema(String name, int version, List<String> key, List<String> columns) {
  public Schema {
    key = List.copyOf(key);
    columns = List.copyOf(columns);
    if (!columns.containsAll(key)) {
      throw new IllegalArgumentException("Key " + key + " is not among the columns " + columns);
    }
  }

  public String header() {
    return String.join(",", columns);
  }
}
