package io.daxcovid.web.correlation;

import io.daxcovid.statistics.CaseTransform;
import io.daxcovid.statistics.Method;
import io.daxcovid.web.answer.LoadRows;
import io.daxcovid.web.area.Metric;
import io.daxcovid.web.load.Select;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;

/** A family of the run's own cube. */
record StoredFamily(LoadRows rows, Metric metric, CaseTransform x, Method method) {
  private static final String SIZE =
      "SELECT size FROM result_family WHERE load_id = ? AND metric = ? AND x = ? AND method = ?";
  private static final String MEMBERS =
      "SELECT area, q, "
          + Coefficient.COLUMNS
          + " FROM result_correlation WHERE load_id = ? AND metric = ? AND x = ? AND method = ?"
          + " AND `lag` BETWEEN ? AND ? ORDER BY area, `lag`";
  private static final String NAMED =
      "SELECT c.area, name, c.lag, r, n, n_eff, p, p_naive, ci_low, ci_high, reason, q ";
  private static final String BEST =
      NAMED
          + """
          FROM result_best b
          JOIN result_correlation c ON c.load_id = b.load_id AND c.metric = b.metric
           AND c.x = b.x AND c.method = b.method AND c.area = b.area AND c.lag = b.lag
          JOIN result_area a ON a.load_id = b.load_id AND a.area = b.area
          WHERE b.load_id = ? AND b.metric = ? AND b.x = ? AND b.method = ? AND b.place <= ?
          ORDER BY b.place
          """;
  private static final String ALL =
      NAMED
          + """
          FROM result_correlation c
          JOIN result_area a ON a.load_id = c.load_id AND a.area = c.area
          WHERE c.load_id = ? AND metric = ? AND x = ? AND method = ? AND p IS NOT NULL
          ORDER BY p, ABS(r) DESC, c.area, `lag`
          """;

  /** Empty for a load that has no such family, or whose job did not correct it. */
  OptionalInt size() throws SQLException {
    return rows.list(row -> row.getInt("size"), SIZE, metric.id(), x.id(), method.id()).stream()
        .mapToInt(Integer::intValue)
        .findFirst();
  }

  /** In the order of areas and lags. */
  List<Member> members(LagRange lags) throws SQLException {
    return rows.list(
        row -> new Member(row.getString("area"), Coefficient.of(row), Select.number(row, "q")),
        MEMBERS,
        metric.id(),
        x.id(),
        method.id(),
        lags.first(),
        lags.last());
  }

  /**
   * The best lag of each area, the most certain first; reads as many as are asked for, whatever the
   * family. Empty for a family without a p, and for a load that an older job wrote.
   */
  List<Best> best(int limit) throws SQLException {
    return rows.list(Best::of, BEST, metric.id(), x.id(), method.id(), limit);
  }

  /** Every lag by certainty, by reading the whole family: for a load that an older job wrote. */
  List<Best> searched() throws SQLException {
    return rows.list(Best::of, ALL, metric.id(), x.id(), method.id());
  }

  /**
   * @param q null where an older job did not correct
   */
  record Best(String area, String areaName, Coefficient coefficient, Double q) {
    static Best of(ResultSet row) throws SQLException {
      return new Best(
          row.getString("area"),
          row.getString("name"),
          Coefficient.of(row),
          Select.number(row, "q"));
    }
  }
}
