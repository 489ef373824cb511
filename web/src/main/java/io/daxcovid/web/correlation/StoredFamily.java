package io.daxcovid.web.correlation;

import io.daxcovid.web.answer.LoadRows;
import io.daxcovid.web.load.Select;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;

/** A family of the run's own cube. */
record StoredFamily(LoadRows rows, Pairing pairing) {
  private static final String SIZE =
      "SELECT size FROM result_family WHERE load_id = ? AND metric = ? AND x = ? AND method = ?";
  private static final String MEMBERS =
      "SELECT area, q, "
          + Coefficient.COLUMNS
          + " FROM result_correlation WHERE load_id = ? AND metric = ? AND x = ? AND method = ?"
          + " AND lag BETWEEN ? AND ? ORDER BY area, lag";

  /** Empty for a load that has no such family, or whose job did not correct it. */
  OptionalInt size() throws SQLException {
    return rows
        .list(
            row -> row.getInt("size"),
            SIZE,
            pairing.metric().id(),
            pairing.x().id(),
            pairing.method().id())
        .stream()
        .mapToInt(Integer::intValue)
        .findFirst();
  }

  /** In the order of areas and lags. */
  List<Member> members(LagRange lags) throws SQLException {
    return rows.list(
        row -> new Member(row.getString("area"), Coefficient.of(row), Select.number(row, "q")),
        MEMBERS,
        pairing.metric().id(),
        pairing.x().id(),
        pairing.method().id(),
        lags.first(),
        lags.last());
  }
}
