package io.daxcovid.spark.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.json.Json;
import io.daxcovid.contract.run.JobRequest;
import io.daxcovid.contract.run.PipelineKey;
import io.daxcovid.contract.snapshot.Manifest;
import io.daxcovid.contract.snapshot.Revisions;
import io.daxcovid.contract.snapshot.SnapshotId;
import io.daxcovid.spark.fixture.LedgerBench;
import io.daxcovid.spark.ledger.Publishing.Result;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Loads and the fence, on a real database. */
@Tag("database")
class PublicationsIT {
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
  void what_is_new_in_a_snapshot_goes_with_the_run_that_reads_it() throws SQLException {
    Revisions revisions =
        new Revisions(
            SnapshotId.of(Instant.EPOCH, "1".repeat(64)),
            "x.csv",
            214,
            1,
            0,
            61_684,
            new TreeMap<>(Map.of("cases", 1L)),
            List.of(
                new Revisions.Change("SE", LocalDate.of(2020, 12, 10), "cases", "6014", "7935")));
    JobRequest request = bench.request(new PipelineKey("test", "revisions"), 77);
    new Runs(bench.access().open())
        .record(
            request,
            List.of(manifest(Dataset.ECDC_CASES, revisions), manifest(Dataset.FSE_PRICES, null)));

    String stored = "SELECT revisions FROM run_input WHERE run_id = '" + request.runId() + "'";
    assertThat(
            Json.read(bench.tables().one(stored + " AND dataset = 'ecdc-cases'"), Revisions.class))
        .isEqualTo(revisions);
    assertThat(bench.tables().one(stored + " AND dataset = 'fse-prices'")).isEqualTo("null");
  }

  private static Manifest manifest(Dataset dataset, Revisions revisions) {
    String content = "2".repeat(64);
    return new Manifest(
        SnapshotId.of(Instant.EPOCH, content),
        dataset,
        "x.csv",
        List.of(),
        false,
        Instant.parse("2020-12-14T10:05:00Z"),
        1,
        Map.of(),
        content,
        1,
        1,
        LocalDate.EPOCH,
        LocalDate.EPOCH,
        "schema",
        1,
        List.of(),
        List.of(),
        revisions,
        "test");
  }

  @Test
  void before_the_first_run_a_pipeline_has_no_data_and_sequence_0() throws SQLException {
    PipelineKey pipeline = new PipelineKey("test", "fresh");
    bench.publications().seed(pipeline);
    bench.publications().seed(pipeline);

    assertThat(bench.publications().sequence(pipeline)).isZero();
    assertThat(shown(pipeline)).isEqualTo("null,null,0");
  }

  @Test
  void law4_a_later_decision_replaces_an_earlier_one_and_never_the_other_way() throws SQLException {
    PipelineKey pipeline = new PipelineKey("test", "fence");
    Load early = bench.complete(pipeline, 5, 1);
    Load late = bench.complete(pipeline, 9, 1);

    assertThat(bench.publications().publish(pipeline, late, 9))
        .isEqualTo(new Publishing(Result.PUBLISHED, 9));
    assertThat(bench.publications().publish(pipeline, early, 5))
        .isEqualTo(new Publishing(Result.SUPERSEDED, 9));
    assertThat(shown(pipeline)).isEqualTo(late.id() + "," + late.run() + ",9");
  }

  @Test
  void publishing_twice_by_one_decision_is_seen_as_published_before() throws SQLException {
    PipelineKey pipeline = new PipelineKey("test", "twice");
    Load load = bench.complete(pipeline, 5, 1);
    bench.publications().publish(pipeline, load, 5);

    assertThat(bench.publications().publish(pipeline, load, 5))
        .isEqualTo(new Publishing(Result.PUBLISHED_BEFORE, 5));
  }

  @Test
  void law4_another_run_with_the_same_sequence_came_too_late() throws SQLException {
    PipelineKey pipeline = new PipelineKey("test", "tie");
    Load first = bench.complete(pipeline, 5, 1);
    Load second = bench.complete(pipeline, 6, 1);
    bench.publications().publish(pipeline, first, 5);

    assertThat(first.run()).isNotEqualTo(second.run());
    assertThat(bench.publications().publish(pipeline, second, 5))
        .isEqualTo(new Publishing(Result.SUPERSEDED, 5));
  }

  @Test
  void the_load_that_is_left_knows_until_when_it_was_shown() throws SQLException {
    PipelineKey pipeline = new PipelineKey("test", "leaving");
    Load first = bench.complete(pipeline, 1, 1);
    bench.publications().publish(pipeline, first, 1);
    bench.publications().publish(pipeline, first, 2);
    assertThat(publishedUntil(first)).isNull();

    bench.publish(pipeline, 3);

    assertThat(publishedUntil(first)).isNotNull();
  }

  @Test
  void law3_a_load_that_is_not_complete_is_never_published() throws SQLException {
    PipelineKey pipeline = new PipelineKey("test", "open");
    JobRequest request = bench.request(pipeline, 7);
    long open = bench.open(request);

    assertThat(bench.publications().publish(pipeline, new Load(open, request.runId(), 0), 7))
        .isEqualTo(new Publishing(Result.LOAD_GONE, 0));
    assertThat(shown(pipeline)).isEqualTo("null,null,0");
  }

  @Test
  void a_swept_load_can_neither_be_completed_nor_written() throws SQLException {
    PipelineKey pipeline = new PipelineKey("test", "swept");
    JobRequest request = bench.request(pipeline, 1);
    long abandoned = bench.open(request);
    bench.write(abandoned, 10);
    bench
        .tables()
        .change(
            "UPDATE run_load SET deadline_at = CURRENT_TIMESTAMP(3) - INTERVAL 1 SECOND"
                + " WHERE load_id = "
                + abandoned);
    bench.publish(pipeline, 2);
    bench.retention().apply(pipeline);

    assertThatThrownBy(() -> bench.loads().complete(abandoned, request.runId(), 10))
        .isInstanceOf(LoadClosedException.class)
        .hasMessageContaining("SWEPT");
    assertThatThrownBy(() -> bench.write(abandoned, 20)).isInstanceOf(LoadClosedException.class);
    assertThat(bench.rows(new Load(abandoned, request.runId(), 0))).isZero();
  }

  @Test
  void law4_publishers_at_the_same_time_end_with_the_latest_decision() throws Exception {
    PipelineKey pipeline = new PipelineKey("test", "crowd");
    List<Load> loads = new ArrayList<>();
    for (int i = 1; i <= 24; i++) {
      loads.add(bench.complete(pipeline, i, 1));
    }
    ExecutorService crowd = Executors.newFixedThreadPool(6);
    try {
      List<Future<Publishing>> answers = new ArrayList<>();
      for (int i = 0; i < loads.size(); i++) {
        // Some publish an old load again, as a roll back does.
        Load load = loads.get(i % 3 == 0 ? 0 : i);
        long sequence = i + 1L;
        answers.add(crowd.submit(() -> publishAlone(pipeline, load, sequence)));
      }
      for (Future<Publishing> answer : answers) {
        assertThat(answer.get().result()).isIn(Result.PUBLISHED, Result.SUPERSEDED);
      }
    } finally {
      crowd.shutdownNow();
    }
    assertThat(bench.publications().sequence(pipeline)).isEqualTo(24);
  }

  private static Publishing publishAlone(PipelineKey pipeline, Load load, long sequence)
      throws SQLException {
    try (Connection own = bench.access().open()) {
      return new Publications(own).publish(pipeline, load, sequence);
    }
  }

  private static String shown(PipelineKey pipeline) throws SQLException {
    return bench
        .tables()
        .one(
            "SELECT load_id, run_id, sequence FROM publication WHERE pipeline = '"
                + pipeline
                + "'");
  }

  private static String publishedUntil(Load load) throws SQLException {
    String value =
        bench.tables().one("SELECT published_until FROM run_load WHERE load_id = " + load.id());
    return value.equals("null") ? null : value;
  }
}
