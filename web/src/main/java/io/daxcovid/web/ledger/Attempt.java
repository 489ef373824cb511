package io.daxcovid.web.ledger;

import io.daxcovid.web.load.Select;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * One driver start of a run.
 *
 * @param application name of the SparkApplication, or of the local run
 * @param endedAt null while it runs
 */
record Attempt(
    long loadId,
    long attempt,
    long sequence,
    String application,
    String state,
    String outcome,
    String message,
    long rows,
    Instant startedAt,
    Instant deadlineAt,
    Instant endedAt) {
  static final String COLUMNS =
      "run_id, load_id, attempt, sequence, application, state, outcome, message, row_count,"
          + " started_at, deadline_at, ended_at FROM run_load";

  static Attempt of(ResultSet row) throws SQLException {
    return new Attempt(
        row.getLong("load_id"),
        row.getLong("attempt"),
        row.getLong("sequence"),
        row.getString("application"),
        row.getString("state"),
        row.getString("outcome"),
        row.getString("message"),
        row.getLong("row_count"),
        Select.instant(row, "started_at"),
        Select.instant(row, "deadline_at"),
        Select.instant(row, "ended_at"));
  }
}
