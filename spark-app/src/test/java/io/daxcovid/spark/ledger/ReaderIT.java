package io.daxcovid.spark.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.run.PipelineKey;
import io.daxcovid.spark.fixture.LedgerBench;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** The real publisher against a reader at full speed. */
class ReaderIT {
  private static final PipelineKey PIPELINE = new PipelineKey("test", "reader");
  private static final int PUBLICATIONS = 200;

  /** What the reader saw. */
  private record Seen(long answers, long changes, long noDataYet) {}

  @Test
  void law3_law4_through_200_publications_a_reader_sees_one_whole_load_and_never_goes_back()
      throws Exception {
    try (LedgerBench bench = new LedgerBench()) {
      bench.publications().seed(PIPELINE);
      AtomicBoolean done = new AtomicBoolean();
      ExecutorService thread = Executors.newSingleThreadExecutor();
      Future<Seen> reader = thread.submit(() -> read(bench, done));
      for (int i = 1; i <= PUBLICATIONS; i++) {
        Load load = bench.complete(PIPELINE, i, 20 + i % 7);
        assertThat(bench.publications().publish(PIPELINE, load, i).result())
            .isEqualTo(Publishing.Result.PUBLISHED);
        forgetWhenTheyWereShown(bench);
        bench.retention().apply(PIPELINE);
      }
      done.set(true);
      Seen seen = reader.get();
      thread.shutdown();

      assertThat(seen.answers()).isGreaterThan(PUBLICATIONS);
      assertThat(seen.changes()).isGreaterThan(10);
      assertThat(bench.tables().number("SELECT COUNT(DISTINCT load_id) FROM result_case"))
          .isEqualTo(Retention.KEPT);
    }
  }

  /** So that retention deletes at full speed too, right behind the reader. */
  private static void forgetWhenTheyWereShown(LedgerBench bench) throws SQLException {
    bench.tables().change("UPDATE run_load SET published_until = NULL");
  }

  private static Seen read(LedgerBench bench, AtomicBoolean done) throws SQLException {
    long answers = 0;
    long changes = 0;
    long none = 0;
    long last = 0;
    try (Connection connection = bench.database().connect(bench.database().reader())) {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      while (!done.get()) {
        long sequence = readOnce(connection);
        connection.commit();
        assertThat(sequence).isGreaterThanOrEqualTo(last);
        none += sequence == 0 ? 1 : 0;
        changes += sequence > last ? 1 : 0;
        last = sequence;
        answers++;
      }
    }
    return new Seen(answers, changes, none);
  }

  /** One answer of the web: resolve, look at the load, read its rows. */
  private static long readOnce(Connection connection) throws SQLException {
    long[] shown =
        row(
            connection,
            "SELECT sequence, COALESCE(load_id, 0) FROM publication WHERE pipeline = ?",
            PIPELINE.toString());
    if (shown[1] == 0) {
      assertThat(shown[0]).isZero();
      return 0;
    }
    long[] load =
        row(
            connection,
            "SELECT row_count, state = 'COMPLETE' FROM run_load WHERE load_id = ?",
            shown[1]);
    long[] found =
        row(connection, "SELECT COUNT(*), 0 FROM result_case WHERE load_id = ?", shown[1]);
    assertThat(load[1]).as("the published load is complete").isEqualTo(1);
    assertThat(found[0]).as("its rows are all there").isEqualTo(load[0]).isPositive();
    return shown[0];
  }

  private static long[] row(Connection connection, String query, Object parameter)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setObject(1, parameter);
      try (ResultSet row = statement.executeQuery()) {
        assertThat(row.next()).isTrue();
        return new long[] {row.getLong(1), row.getLong(2)};
      }
    }
  }
}
