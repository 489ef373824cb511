package io.daxcovid.spark.ledger;

import io.daxcovid.contract.json.Json;
import io.daxcovid.contract.run.JobRequest;
import io.daxcovid.contract.run.RunId;
import io.daxcovid.contract.snapshot.Manifest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;

/** The ledger's first page: what was asked for, and from which snapshots. Never changed. */
public final class Runs {
  private static final String KNOWN = "SELECT 1 FROM run WHERE run_id = ?";

  // Two drivers may record the same run at once; both write the same.
  private static final String INSERT_RUN =
      "INSERT INTO run (run_id, pipeline, method_version, analysis) VALUES (?, ?, ?, ?)"
          + " ON DUPLICATE KEY UPDATE run_id = run_id";
  private static final String INSERT_INPUT =
      "INSERT INTO run_input (run_id, dataset, snapshot_id, source, source_urls, synthetic,"
          + " fetched_at, version, content_sha256, row_count, first_date, last_date,"
          + " revisions)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
          + " ON DUPLICATE KEY UPDATE run_id = run_id";
  private static final int LONGEST_SOURCE = 500;

  private final Connection connection;

  public Runs(Connection connection) {
    this.connection = connection;
  }

  public boolean known(RunId run) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(KNOWN)) {
      statement.setString(1, run.value());
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  public void record(JobRequest request, Collection<Manifest> inputs) throws SQLException {
    Transaction.run(
        connection,
        c -> {
          insertRun(request);
          for (Manifest input : inputs) {
            insertInput(request.runId(), input);
          }
          return null;
        });
  }

  private void insertRun(JobRequest request) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(INSERT_RUN)) {
      statement.setString(1, request.runId().value());
      statement.setString(2, request.pipeline().toString());
      statement.setInt(3, request.methodVersion());
      statement.setString(4, request.analysis().canonicalJson());
      statement.executeUpdate();
    }
  }

  private void insertInput(RunId run, Manifest input) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(INSERT_INPUT)) {
      statement.setString(1, run.value());
      statement.setString(2, input.dataset().id());
      statement.setString(3, input.id().value());
      statement.setString(4, shortened(input.source()));
      statement.setString(5, Json.write(input.sourceUrls()));
      statement.setBoolean(6, input.synthetic());
      statement.setTimestamp(7, Timestamp.from(input.fetchedAt()));
      statement.setLong(8, input.version());
      statement.setString(9, input.contentSha256());
      statement.setLong(10, input.rows());
      statement.setObject(11, input.firstDate());
      statement.setObject(12, input.lastDate());
      statement.setString(13, input.revisions() == null ? null : Json.write(input.revisions()));
      statement.executeUpdate();
    }
  }

  private static String shortened(String source) {
    return source.length() <= LONGEST_SOURCE ? source : source.substring(0, LONGEST_SOURCE);
  }
}
