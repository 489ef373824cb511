package io.daxcovid.web.correlation;

import io.daxcovid.statistics.Correlation;
import io.daxcovid.web.answer.CsvTable;
import io.daxcovid.web.load.Select;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalDouble;

/** A coefficient at one lag and how sure it is; null is "no value", for the reason named. */
record Coefficient(
    int lag,
    Double r,
    int n,
    Double nEff,
    Double p,
    Double pNaive,
    Double ciLow,
    Double ciHigh,
    String reason) {
  static final String COLUMNS = "`lag`, r, n, n_eff, p, p_naive, ci_low, ci_high, reason";

  /** In the order of {@link #cells}. */
  static final List<String> HEADER =
      List.of("lag", "r", "n", "n_eff", "p", "p_naive", "ci_low", "ci_high", "reason");

  static Coefficient of(ResultSet row) throws SQLException {
    return new Coefficient(
        row.getInt("lag"),
        Select.number(row, "r"),
        row.getInt("n"),
        Select.number(row, "n_eff"),
        Select.number(row, "p"),
        Select.number(row, "p_naive"),
        Select.number(row, "ci_low"),
        Select.number(row, "ci_high"),
        row.getString("reason"));
  }

  static Coefficient of(int lag, Correlation found) {
    return new Coefficient(
        lag,
        orNull(found.r()),
        found.n(),
        orNull(found.nEff()),
        orNull(found.p()),
        orNull(found.pNaive()),
        orNull(found.ciLow()),
        orNull(found.ciHigh()),
        found.reason().map(Enum::name).orElse(null));
  }

  List<?> cells() {
    return CsvTable.row(lag, r, n, nEff, p, pNaive, ciLow, ciHigh, reason);
  }

  private static Double orNull(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
