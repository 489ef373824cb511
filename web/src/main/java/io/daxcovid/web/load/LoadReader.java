package io.daxcovid.web.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Reads one load as a whole. The transaction begins with the load's own row: retirement marks that
 * row before it deletes a single result, so whoever still sees COMPLETE sees every row.
 */
public final class LoadReader {
  private final Database database;

  public LoadReader(Database database) {
    this.database = database;
  }

  /**
   * @throws LoadGoneException if the load was retired meanwhile
   */
  public <T> T read(LoadRef load, Database.Reading<T> reading) {
    return database.read(
        connection -> {
          requireComplete(connection, load.loadId());
          return reading.from(connection);
        });
  }

  private static void requireComplete(Connection connection, long loadId) throws SQLException {
    Optional<String> state =
        Select.first(
            connection,
            row -> row.getString("state"),
            "SELECT state FROM run_load WHERE load_id = ?",
            loadId);
    if (!state.equals(Optional.of("COMPLETE"))) {
      throw new LoadGoneException(loadId);
    }
  }
}
