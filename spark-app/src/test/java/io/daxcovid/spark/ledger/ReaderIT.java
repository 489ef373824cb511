package io.daxcovid.spark.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.run.Analysis;
import io.daxcovid.contract.run.JobRequest;
import io.daxcovid.contract.run.Outcome;
import io.daxcovid.contract.run.PipelineKey;
import io.daxcovid.spark.fixture.JobRun;
import io.daxcovid.spark.fixture.LedgerBench;
import io.daxcovid.spark.fixture.MadeUpWorld;
import io.daxcovid.spark.fixture.Requests;
import io.daxcovid.spark.fixture.SnapshotFolder;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real publisher, and the real job at three of the publications, against a reader. */
@Tag("database")
class ReaderIT {
  private static final PipelineKey PIPELINE = new PipelineKey("test", "reader");
  private static final int PUBLICATIONS = 200;
  private static final Set<Integer> BY_SPARK = Set.of(50, 100, 150);

  @TempDir private Path folder;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private LedgerBench bench;
  private Future<Reader.Seen> reading;

  @BeforeEach
  void start() throws SQLException {
    bench = new LedgerBench();
  }

  @AfterEach
  void stop() throws SQLException {
    thread.shutdownNow();
    bench.close();
  }

  @Test
  void law3_law4_through_200_publications_a_reader_sees_one_whole_load_and_never_goes_back()
      throws Exception {
    bench.publications().seed(PIPELINE);
    Reader reader = new Reader(bench.database(), PIPELINE);
    for (int sequence : BY_SPARK) {
      reader.expect(sequence, computedElsewhere(sequence));
    }
    reading = thread.submit(reader);

    for (int i = 1; i <= PUBLICATIONS; i++) {
      if (BY_SPARK.contains(i)) {
        publishBySpark(reader, i);
      } else {
        publish(reader, i);
      }
      forgetWhenTheyWereShown();
      bench.retention().apply(PIPELINE);
    }
    reader.stop();

    Reader.Seen seen = reading.get();
    assertThat(seen.answers()).isGreaterThan(PUBLICATIONS);
    assertThat(seen.changes()).isGreaterThan(10);
    assertThat(loadsWithRows()).isEqualTo(Retention.KEPT);
  }

  /** The same inputs give the same results (law 11), also to a pipeline that nobody reads. */
  private List<String> computedElsewhere(long sequence) throws Exception {
    JobRequest request = request(new PipelineKey("test", "elsewhere"), sequence);
    Outcome outcome = new JobRun(bench.access(), folder).of(request);
    List<String> contents = bench.tables().results(outcome.loadId());
    assertThat(contents).hasSizeGreaterThan(1_000);
    return contents;
  }

  private void publishBySpark(Reader reader, long sequence) throws Exception {
    long before = reader.seen().answers();
    Outcome outcome = new JobRun(bench.access(), folder).of(request(PIPELINE, sequence));
    assertThat(outcome.state()).isEqualTo(Outcome.State.PUBLISHED);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> reading.isDone() || reader.seen().last() == sequence);
    assertThat(reader.seen().answers() - before).as("answers while Spark worked").isGreaterThan(20);
  }

  private void publish(Reader reader, int sequence) throws SQLException {
    int rows = 20 + sequence % 7;
    reader.expect(sequence, LedgerBench.written(rows));
    Load load = bench.complete(PIPELINE, sequence, rows);
    assertThat(bench.publications().publish(PIPELINE, load, sequence).result())
        .isEqualTo(Publishing.Result.PUBLISHED);
  }

  /** So that retention deletes at full speed too, right behind the reader. */
  private void forgetWhenTheyWereShown() throws SQLException {
    bench.tables().change("UPDATE run_load SET published_until = NULL");
  }

  private long loadsWithRows() throws SQLException {
    return bench
        .tables()
        .number(
            "SELECT COUNT(DISTINCT c.load_id) FROM result_case c JOIN run_load l"
                + " ON l.load_id = c.load_id WHERE l.pipeline = '"
                + PIPELINE
                + "'");
  }

  /** Each sequence has a world of its own. */
  private JobRequest request(PipelineKey pipeline, long sequence) throws Exception {
    MadeUpWorld world = new MadeUpWorld(sequence);
    return Requests.of(
        pipeline,
        Analysis.defaults(),
        sequence,
        SnapshotFolder.write(folder, Dataset.ECDC_CASES, world.cases()),
        SnapshotFolder.write(folder, Dataset.FSE_PRICES, world.prices()));
  }
}
