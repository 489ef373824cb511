package io.daxcovid.spark.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.run.JobRequest;
import io.daxcovid.contract.run.Outcome;
import io.daxcovid.contract.run.PipelineKey;
import io.daxcovid.spark.fixture.LedgerBench;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is kept and what goes. */
@Tag("database")
class RetentionIT {
  private static LedgerBench bench;

  @BeforeAll
  static void start() throws SQLException {
    bench = new LedgerBench();
  }

  @AfterAll
  static void stop() throws SQLException {
    bench.close();
  }

  @Test
  void keeps_the_newest_five_the_shown_one_and_what_was_shown_within_the_hour()
      throws SQLException {
    PipelineKey pipeline = new PipelineKey("test", "keep");
    List<Load> loads = publishedInTurn(pipeline, 10);
    Load shown = loads.get(0);
    bench.publications().publish(pipeline, shown, 100);
    leftLongAgo(loads.get(1));
    leftLongAgo(loads.get(2));

    bench.retention().apply(pipeline);

    assertThat(states(loads))
        .containsExactly(
            "COMPLETE",
            "REMOVED",
            "REMOVED",
            "COMPLETE",
            "COMPLETE",
            "COMPLETE",
            "COMPLETE",
            "COMPLETE",
            "COMPLETE",
            "COMPLETE");
    assertThat(bench.rows(loads.get(1))).isZero();
    assertThat(bench.rows(shown)).isEqualTo(3);
    assertThat(bench.publications().publish(pipeline, loads.get(2), 101).result())
        .isEqualTo(Publishing.Result.LOAD_GONE);
  }

  @Test
  void law3_the_published_load_is_never_removed_however_old() throws SQLException {
    PipelineKey pipeline = new PipelineKey("test", "old");
    Load pinned = bench.complete(pipeline, 1, 3);
    bench.publications().publish(pipeline, pinned, 50);
    for (int i = 2; i < 12; i++) {
      bench.complete(pipeline, i, 1);
    }

    bench.retention().apply(pipeline);

    assertThat(bench.state(pinned)).isEqualTo("COMPLETE");
    assertThat(bench.rows(pinned)).isEqualTo(3);
    assertThat(
            bench
                .tables()
                .number(
                    "SELECT COUNT(*) FROM run_load WHERE pipeline = 'test/old'"
                        + " AND state = 'COMPLETE'"))
        .isEqualTo(Retention.KEPT + 1);
  }

  @Test
  void sweeps_only_what_is_past_its_deadline_and_was_decided_before_what_is_shown()
      throws SQLException {
    PipelineKey pipeline = new PipelineKey("test", "sweep");
    long late = bench.open(bench.request(pipeline, 1));
    long running = bench.open(bench.request(pipeline, 2));
    long newer = bench.open(bench.request(pipeline, 9));
    pastDeadline(late);
    pastDeadline(newer);
    bench.publish(pipeline, 5);

    bench.retention().apply(pipeline);

    assertThat(bench.state(load(late))).isEqualTo("SWEPT");
    assertThat(bench.state(load(running))).isEqualTo("OPEN");
    assertThat(bench.state(load(newer))).isEqualTo("OPEN");
  }

  @Test
  void clears_the_rows_of_a_failed_load_even_if_an_earlier_clearing_was_cut_short()
      throws SQLException {
    PipelineKey pipeline = new PipelineKey("test", "failed");
    JobRequest request = bench.request(pipeline, 1);
    long failed = bench.open(request);
    bench.write(failed, 12_000);
    bench.loads().fail(failed, new Outcome(Outcome.State.FAILED, null, 0, 0, "out of luck"));

    bench.retention().apply(pipeline);
    bench.retention().apply(pipeline);

    assertThat(bench.rows(load(failed))).isZero();
    assertThat(
            bench
                .tables()
                .one(
                    "SELECT message, cleared_at IS NOT NULL FROM run_load WHERE load_id = "
                        + failed))
        .isEqualTo("out of luck,1");
  }

  private static List<Load> publishedInTurn(PipelineKey pipeline, int count) throws SQLException {
    List<Load> loads = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      Load load = bench.complete(pipeline, i, 3);
      bench.publications().publish(pipeline, load, i);
      loads.add(load);
    }
    return loads;
  }

  private static List<String> states(List<Load> loads) throws SQLException {
    List<String> states = new ArrayList<>();
    for (Load load : loads) {
      states.add(bench.state(load));
    }
    return states;
  }

  private static Load load(long id) {
    return new Load(id, bench.request(new PipelineKey("test", "any"), 1).runId(), 0);
  }

  private static void leftLongAgo(Load load) throws SQLException {
    bench
        .tables()
        .change(
            "UPDATE run_load SET published_until = CURRENT_TIMESTAMP(3) - INTERVAL 61 MINUTE"
                + " WHERE load_id = "
                + load.id());
  }

  private static void pastDeadline(long load) throws SQLException {
    bench
        .tables()
        .change(
            "UPDATE run_load SET deadline_at = CURRENT_TIMESTAMP(3) - INTERVAL 1 SECOND"
                + " WHERE load_id = "
                + load);
  }
}
