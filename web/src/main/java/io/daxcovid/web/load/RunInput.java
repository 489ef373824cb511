package io.daxcovid.web.load;

import io.daxcovid.contract.json.Json;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A snapshot that a run has read, and where it came from. */
public record RunInput(
    String dataset,
    String snapshotId,
    String source,
    List<String> sourceUrls,
    boolean synthetic,
    Instant fetchedAt,
    long version,
    String contentSha256,
    long rows,
    LocalDate firstDate,
    LocalDate lastDate) {
  private static final String OF_RUN =
      "SELECT dataset, snapshot_id, source, source_urls, synthetic, fetched_at, version,"
          + " content_sha256, row_count, first_date, last_date"
          + " FROM run_input WHERE run_id = ? ORDER BY dataset";

  public RunInput {
    sourceUrls = List.copyOf(sourceUrls);
  }

  public static List<RunInput> ofRun(Connection connection, String run) throws SQLException {
    return Select.list(connection, RunInput::of, OF_RUN, run);
  }

  private static RunInput of(ResultSet row) throws SQLException {
    return new RunInput(
        row.getString("dataset"),
        row.getString("snapshot_id"),
        row.getString("source"),
        List.of(Json.read(row.getString("source_urls"), String[].class)),
        row.getBoolean("synthetic"),
        Select.instant(row, "fetched_at"),
        row.getLong("version"),
        row.getString("content_sha256"),
        row.getLong("row_count"),
        row.getObject("first_date", LocalDate.class),
        row.getObject("last_date", LocalDate.class));
  }
}
