package io.daxcovid.spark.ledger;

import java.util.Collections;

/** The result tables and how a row gets into them. */
public enum ResultTable {
  AREA("result_area", "area, kind, name, continent, population, first_date, last_date"),
  COUNTS("result_case", "area, day, cases, deaths"),
  INDEX("result_index", "kind, day, open_level, level, log_return, members, winsorised"),
  CORRELATION(
      "result_correlation",
      "metric, x, method, area, `lag`, r, n, n_eff, p, p_naive, ci_low, ci_high, q, reason"),
  FAMILY("result_family", "metric, x, method, size"),
  BEST("result_best", "metric, x, method, place, area, `lag`");

  private final String insert;

  ResultTable(String table, String columns) {
    int count = columns.split(",", -1).length + 1;
    // A task that Spark repeats finds rows of its first try under the same load: equal ones, since
    // a result depends on nothing but its input.
    this.insert =
        "INSERT INTO %s (load_id, %s) VALUES (%s) ON DUPLICATE KEY UPDATE load_id = load_id"
            .formatted(table, columns, String.join(", ", Collections.nCopies(count, "?")));
  }

  String insert() {
    return insert;
  }
}
