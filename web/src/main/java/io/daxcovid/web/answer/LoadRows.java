package io.daxcovid.web.answer;

import io.daxcovid.web.load.LoadRef;
import io.daxcovid.web.load.LoadRef.RunRef;
import io.daxcovid.web.load.Select;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The rows of one load, inside the transaction that found it complete. */
public record LoadRows(LoadRef load, Connection connection) {

  /** The statement's first value is always the load. */
  public <T> List<T> list(Select.RowMapper<T> mapper, String sql, Object... values)
      throws SQLException {
    Object[] bound = new Object[values.length + 1];
    bound[0] = load.loadId();
    System.arraycopy(values, 0, bound, 1, values.length);
    return Select.list(connection, mapper, sql, bound);
  }

  public RunRef reference() {
    return load.reference();
  }
}
