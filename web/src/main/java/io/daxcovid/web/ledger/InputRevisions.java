package io.daxcovid.web.ledger;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.daxcovid.contract.json.Json;
import io.daxcovid.contract.snapshot.Revisions;
import io.daxcovid.web.load.Select;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** How a snapshot that a run has read differs from the one that was the newest before it. */
record InputRevisions(String dataset, @JsonUnwrapped Revisions revisions) {
  private static final String OF_RUN =
      "SELECT dataset, revisions FROM run_input WHERE run_id = ? AND revisions IS NOT NULL"
          + " ORDER BY dataset";

  static List<InputRevisions> ofRun(Connection connection, String run) throws SQLException {
    return Select.list(
        connection,
        row ->
            new InputRevisions(
                row.getString("dataset"), Json.read(row.getString("revisions"), Revisions.class)),
        OF_RUN,
        run);
  }
}
