package io.daxcovid.web.index;

import io.daxcovid.statistics.IndexSeries;
import io.daxcovid.web.answer.LoadRows;
import io.daxcovid.web.load.Select;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * One trading day of an index.
 *
 * @param logReturn null on the first day
 */
public record IndexDay(LocalDate day, double level, Double logReturn, int members) {

  public static List<IndexDay> read(LoadRows rows, IndexKind kind) throws SQLException {
    return rows.list(
        row ->
            new IndexDay(
                row.getObject("day", LocalDate.class),
                row.getDouble("level"),
                Select.number(row, "log_return"),
                row.getInt("members")),
        "SELECT day, level, log_return, members FROM result_index"
            + " WHERE load_id = ? AND kind = ? ORDER BY day",
        kind.id());
  }

  public static IndexSeries series(List<IndexDay> days) {
    return new IndexSeries(
        days.stream().map(IndexDay::day).toList(),
        days.stream().mapToDouble(IndexDay::level).toArray());
  }
}
