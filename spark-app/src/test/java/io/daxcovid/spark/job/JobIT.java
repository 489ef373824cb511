package io.daxcovid.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.run.Analysis;
import io.daxcovid.contract.run.JobRequest;
import io.daxcovid.contract.run.Outcome;
import io.daxcovid.contract.run.Outcome.State;
import io.daxcovid.contract.run.PipelineKey;
import io.daxcovid.contract.run.PublishMode;
import io.daxcovid.spark.fixture.JobRun;
import io.daxcovid.spark.fixture.LedgerBench;
import io.daxcovid.spark.fixture.MadeUpWorld;
import io.daxcovid.spark.fixture.Requests;
import io.daxcovid.spark.fixture.SnapshotFolder;
import io.daxcovid.spark.fixture.Tables;
import io.daxcovid.statistics.Correction;
import io.daxcovid.statistics.Family;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole job, by its arguments and environment, on snapshots on the local disk. */
@Tag("database")
class JobIT {
  private static final Analysis ANALYSIS = Analysis.defaults();
  private static LedgerBench bench;
  private static Tables tables;
  @TempDir private Path folder;

  @BeforeAll
  static void start() throws Exception {
    bench = new LedgerBench();
    tables = bench.tables();
  }

  @AfterAll
  static void stop() throws Exception {
    bench.close();
  }

  @Test
  void computes_and_publishes_countries_continents_and_the_world() throws Exception {
    Outcome outcome = run(request("first", 10, cases(1), prices(1)));

    assertThat(outcome.state()).isEqualTo(State.PUBLISHED);
    assertThat(outcome.publishedSequence()).isEqualTo(10);
    assertThat(tables.rows("SELECT area FROM result_area WHERE load_id = " + outcome.loadId()))
        .containsExactly("DE", "FR", "NA", "XX", "continent:Africa", "continent:Europe", "world");
    assertThat(outcome.rows()).isEqualTo(tables.results(outcome.loadId()).size());
    assertThat(
            tables.one(
                "SELECT l.load_id FROM publication p JOIN run_load l ON l.load_id = p.load_id"
                    + " WHERE p.pipeline = 'test/first' AND l.state = 'COMPLETE'"
                    + " AND l.outcome = 'PUBLISHED' AND l.row_count = "
                    + outcome.rows()))
        .isEqualTo(outcome.loadId().toString());
  }

  @Test
  void law2_a_repeat_only_publishes() throws Exception {
    JobRequest request = request("second", 10, cases(2), prices(2));
    Outcome first = run(request);

    Outcome again = run(Requests.again(request, 11));

    assertThat(again)
        .isEqualTo(new Outcome(State.PUBLISHED, first.loadId(), first.rows(), 11, "Published"));
    assertThat(tables.rows("SELECT state FROM run_load WHERE pipeline = 'test/second'"))
        .containsExactly("COMPLETE", "REUSED");

    Outcome asked = run(Requests.publishing(Requests.again(request, 12), PublishMode.ALWAYS, true));

    assertThat(asked.loadId()).isGreaterThan(first.loadId());
    assertThat(tables.results(asked.loadId())).isEqualTo(tables.results(first.loadId()));
  }

  @Test
  void law11_one_partition_two_and_eight_and_rows_in_another_order_give_equal_bytes()
      throws Exception {
    List<String> shuffled = new ArrayList<>(new MadeUpWorld(3).cases());
    Collections.shuffle(shuffled, new Random(3));
    SnapshotFolder reordered = SnapshotFolder.write(folder, Dataset.ECDC_CASES, shuffled);

    Outcome one = partitioned(1, request("one", 1, cases(3), prices(3)));
    Outcome two = partitioned(2, request("two", 1, cases(3), prices(3)));
    Outcome eight = partitioned(8, request("eight", 1, cases(3), prices(3)));
    Outcome other = partitioned(3, request("other", 1, reordered, prices(3)));

    List<String> expected = tables.results(one.loadId());
    assertThat(tables.results(two.loadId())).isEqualTo(expected);
    assertThat(tables.results(eight.loadId())).isEqualTo(expected);
    assertThat(tables.results(other.loadId())).isEqualTo(expected);
  }

  @Test
  void every_q_is_that_of_its_whole_family_and_kendall_has_none() throws Exception {
    long load = run(request("families", 1, cases(9), prices(9))).loadId();

    List<String> families =
        tables.rows(
            "SELECT metric, x, method, size FROM result_family WHERE size > 0 AND load_id = "
                + load);
    assertThat(families).hasSize(2 * 3 * 2);
    for (String family : families) {
      String[] key = family.split(",", -1);
      Tables.Corrected stored = tables.corrected(load, key[0], key[1], key[2]);
      Family expected = Family.of(stored.p(), Correction.BENJAMINI_HOCHBERG);
      assertThat(stored.q()).as(family).isEqualTo(expected.q());
      assertThat(key[3]).isEqualTo(Integer.toString(expected.size()));
    }
    assertThat(
            tables.rows(
                "SELECT DISTINCT reason FROM result_correlation WHERE p IS NULL AND q IS NULL"
                    + " AND method = 'kendall' AND load_id = "
                    + load))
        .contains("NO_ANALYTIC_P");
    assertThat(tables.rows("SELECT q FROM result_correlation WHERE q IS NOT NULL AND p IS NULL"))
        .isEmpty();
  }

  @Test
  void law5_a_torn_snapshot_fails_in_words_and_leaves_the_publication_alone() throws Exception {
    SnapshotFolder torn = cases(4);
    torn.tear();

    Outcome outcome = run(request("torn", 5, torn, prices(4)));

    assertThat(outcome.state()).isEqualTo(State.FAILED);
    assertThat(outcome.message()).contains("is torn", torn.id().value(), "importer");
    assertThat(tables.one("SELECT sequence FROM publication WHERE pipeline = 'test/torn'"))
        .isEqualTo("0");
    assertThat(tables.one("SELECT state FROM run_load WHERE pipeline = 'test/torn'"))
        .isEqualTo("FAILED");
    assertThat(tables.one("SELECT message FROM run_load WHERE pipeline = 'test/torn'"))
        .isEqualTo(outcome.message());
  }

  @Test
  void a_whole_file_with_other_content_than_its_manifest_says_is_torn_too() throws Exception {
    SnapshotFolder forged = prices(5);
    forged.forge(new MadeUpWorld(6).prices());

    Outcome outcome = run(request("forged", 5, cases(5), forged));

    assertThat(outcome.state()).isEqualTo(State.FAILED);
    assertThat(outcome.message()).contains("SHA-256");
  }

  @Test
  void a_missing_snapshot_fails_in_words() throws Exception {
    SnapshotFolder gone = prices(7);
    JobRequest request = request("gone", 5, cases(7), gone);
    Files.delete(gone.path().resolve("manifest.json"));

    Outcome outcome = run(request);

    assertThat(outcome.state()).isEqualTo(State.FAILED);
    assertThat(outcome.message()).contains("manifest.json", "still kept");
  }

  private JobRequest request(String pipeline, long sequence, SnapshotFolder... inputs) {
    PipelineKey key = new PipelineKey("test", pipeline);
    return Requests.of(key, ANALYSIS, sequence, inputs);
  }

  private SnapshotFolder cases(long seed) throws Exception {
    return SnapshotFolder.write(folder, Dataset.ECDC_CASES, new MadeUpWorld(seed).cases());
  }

  private SnapshotFolder prices(long seed) throws Exception {
    return SnapshotFolder.write(folder, Dataset.FSE_PRICES, new MadeUpWorld(seed).prices());
  }

  private Outcome partitioned(int partitions, JobRequest request) throws Exception {
    System.setProperty("spark.sql.shuffle.partitions", Integer.toString(partitions));
    try {
      return run(request);
    } finally {
      System.clearProperty("spark.sql.shuffle.partitions");
    }
  }

  private Outcome run(JobRequest request) throws Exception {
    return new JobRun(bench.access(), folder).of(request);
  }
}
