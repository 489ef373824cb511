package io.daxcovid.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.run.JobRequest;
import io.daxcovid.contract.run.Outcome;
import io.daxcovid.contract.run.Outcome.State;
import io.daxcovid.contract.run.PipelineKey;
import io.daxcovid.spark.fixture.JobRun;
import io.daxcovid.spark.fixture.LedgerBench;
import io.daxcovid.spark.fixture.Requests;
import io.daxcovid.spark.fixture.Tables;
import io.daxcovid.spark.fixture.Toll;
import io.daxcovid.spark.fixture.Toll.Stop;
import io.daxcovid.spark.ledger.DatabaseAccess;
import io.daxcovid.spark.ledger.Retention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * kill -9 of a driver process before each of its changes to a real database, and between the last
 * of them and its outcome file; the next attempt finds what is there. Only Spark is missing in it:
 * the rows are made by a small maker.
 */
@Tag("database")
class DriverKillIT {
  private static final long ABANDONED = Retention.KEPT + 1;
  private static final long WANTED = ABANDONED + 1;

  @TempDir private Path folder;
  private LedgerBench bench;

  @BeforeEach
  void start() throws SQLException {
    bench = new LedgerBench();
  }

  @AfterEach
  void stop() throws SQLException {
    bench.close();
  }

  @Test
  void law1_law2_law9_killed_at_any_change_a_driver_leaves_one_result_to_the_next_attempt()
      throws Exception {
    List<String> changes = changesOfAWholeLife();
    assertThat(changes)
        .containsSubsequence(
            "INSERT publication",
            "INSERT run",
            "INSERT run_load",
            "INSERT result_case",
            "UPDATE run_load",
            "UPDATE publication",
            "UPDATE run_load",
            "DELETE result_case");
    for (int number = 1; number <= changes.size(); number++) {
      killed(Stop.BEFORE, number, changes);
    }
    killed(Stop.AFTER, changes.size(), changes);
  }

  private List<String> changesOfAWholeLife() throws Exception {
    JobRequest request = requestAmidOldLoads("unharmed");
    try (Toll toll = new Toll(bench.database().url(), Integer.MAX_VALUE, Stop.BEFORE)) {
      Process driver = start(request, toll);
      assertThat(driver.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(outcomeFile()).content().contains("PUBLISHED");
      assertOneResult(request, "never killed");
      return toll.changes();
    }
  }

  private void killed(Stop way, int number, List<String> changes) throws Exception {
    String when = "killed %s change %d, %s".formatted(way, number, changes.get(number - 1));
    JobRequest request = requestAmidOldLoads((way + "-" + number).toLowerCase(Locale.ROOT));
    Files.deleteIfExists(outcomeFile());
    try (Toll toll = new Toll(bench.database().url(), number, way)) {
      Process driver = start(request, toll);
      assertThat(toll.awaitReached()).as(when).isTrue();
      driver.destroyForcibly().waitFor();
      assertThat(toll.changes()).as(when).isEqualTo(changes.subList(0, number));
    }
    assertThat(outcomeFile()).as(when).doesNotExist();
    assertThat(nextAttempt(request).state()).as(when).isEqualTo(State.PUBLISHED);
    assertOneResult(request, when);
  }

  /** Enough history that sweeping, retiring and clearing all have something to do. */
  private JobRequest requestAmidOldLoads(String name) throws SQLException {
    PipelineKey pipeline = new PipelineKey("test", name);
    for (int old = 1; old <= Retention.KEPT; old++) {
      bench.complete(pipeline, old, 1);
    }
    long abandoned = bench.open(bench.request(pipeline, ABANDONED));
    bench.write(abandoned, 1);
    bench
        .tables()
        .change("UPDATE run_load SET deadline_at = '2020-01-01' WHERE load_id = " + abandoned);
    return bench.request(pipeline, WANTED);
  }

  private void assertOneResult(JobRequest request, String when) throws SQLException {
    Tables tables = bench.tables();
    String run = "run_id = '" + request.runId() + "'";
    String shown = tables.one("SELECT load_id FROM publication WHERE " + run);
    assertThat(tables.rows("SELECT load_id FROM run_load WHERE state = 'COMPLETE' AND " + run))
        .as("complete loads of the run, " + when)
        .containsExactly(shown);
    assertThat(tables.results(Long.parseLong(shown)))
        .as(when)
        .isEqualTo(LedgerBench.written(SmallMaker.ROWS));
    assertThat(older(request))
        .as("older loads, " + when)
        .containsExactly(
            "REMOVED,0", "COMPLETE,1", "COMPLETE,1", "COMPLETE,1", "COMPLETE,1", "SWEPT,0");
  }

  /** State and rows of the loads that were there before. */
  private List<String> older(JobRequest request) throws SQLException {
    return bench
        .tables()
        .rows(
            "SELECT l.state, COUNT(c.load_id) FROM run_load l"
                + " LEFT JOIN result_case c ON c.load_id = l.load_id"
                + " WHERE l.pipeline = '%s' AND l.sequence < %d GROUP BY l.load_id, l.state ORDER BY l.load_id"
                    .formatted(request.pipeline(), WANTED));
  }

  private Outcome nextAttempt(JobRequest request) {
    JobRequest again = Requests.again(request, WANTED + 1);
    SmallMaker maker = new SmallMaker(bench.access(), load -> {});
    return new Attempt(again, bench.access(), maker, () -> false).run();
  }

  private Path outcomeFile() {
    return folder.resolve("outcome.json");
  }

  private Process start(JobRequest request, Toll toll) throws IOException {
    DatabaseAccess access = bench.access();
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SparklessJob.class.getName()));
    command.addAll(Requests.writing(request, outcomeFile()).toArguments());
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder
        .environment()
        .putAll(
            JobRun.environment(
                new DatabaseAccess(toll.url(), access.user(), access.passwordFile())));
    return builder.start();
  }
}
