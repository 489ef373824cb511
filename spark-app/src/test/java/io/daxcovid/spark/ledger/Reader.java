package io.daxcovid.spark.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.run.PipelineKey;
import io.daxcovid.local.testing.EmbeddedDatabase;
import io.daxcovid.spark.fixture.Tables;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks for everything that is published, again and again, as the web does: it resolves the load,
 * then reads all of it in one read-only transaction that begins with the load's row. It knows
 * beforehand what every publication contains, and compares all.
 */
final class Reader implements Callable<Reader.Seen> {
  private final EmbeddedDatabase database;
  private final PipelineKey pipeline;
  private final Map<Long, List<String>> known = new ConcurrentHashMap<>();
  private volatile Seen seen = new Seen(0, 0, 0);
  private volatile boolean done;

  /** What it has seen so far; {@code last} is the newest sequence. */
  record Seen(long answers, long changes, long last) {
    Seen and(long sequence) {
      return new Seen(answers + 1, changes + (sequence > last ? 1 : 0), sequence);
    }
  }

  Reader(EmbeddedDatabase database, PipelineKey pipeline) {
    this.database = database;
    this.pipeline = pipeline;
    known.put(0L, List.of());
  }

  /** Said before the publication with that sequence, never after. */
  void expect(long sequence, List<String> contents) {
    known.put(sequence, contents);
  }

  Seen seen() {
    return seen;
  }

  void stop() {
    done = true;
  }

  @Override
  public Seen call() throws SQLException {
    try (Connection connection = database.connect(database.reader())) {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      while (!done) {
        Shown shown = resolve(connection);
        Optional<List<String>> answer = answer(connection, shown.load());
        if (answer.isPresent()) {
          judge(shown.sequence(), answer.get());
          seen = seen.and(shown.sequence());
        }
      }
    }
    return seen;
  }

  private record Shown(long sequence, long load) {}

  private Shown resolve(Connection connection) throws SQLException {
    String[] row =
        new Tables(connection)
            .one(
                "SELECT CONCAT(sequence, ',', COALESCE(load_id, 0)) FROM publication"
                    + " WHERE pipeline = '%s'".formatted(pipeline))
            .split(",", -1);
    connection.commit();
    return new Shown(Long.parseLong(row[0]), Long.parseLong(row[1]));
  }

  /** Empty if retention was faster: then the reader has to resolve afresh. */
  private static Optional<List<String>> answer(Connection connection, long load)
      throws SQLException {
    Tables tables = new Tables(connection);
    String state = tables.one("SELECT state FROM run_load WHERE load_id = " + load);
    boolean there = load == 0 || "COMPLETE".equals(state);
    Optional<List<String>> rows = there ? Optional.of(tables.results(load)) : Optional.empty();
    connection.commit();
    return rows;
  }

  private void judge(long sequence, List<String> found) {
    assertThat(sequence).as("law 4: never back").isGreaterThanOrEqualTo(seen.last());
    List<String> expected = known.get(sequence);
    assertThat(found).as("rows of publication " + sequence).hasSameSizeAs(expected);
    assertThat(found.equals(expected)).as("contents of publication " + sequence).isTrue();
  }
}
