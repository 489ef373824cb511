package io.daxcovid.spark.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daxcovid.contract.run.JobRequest;
import io.daxcovid.contract.run.Outcome;
import io.daxcovid.contract.run.Outcome.State;
import io.daxcovid.contract.run.PipelineKey;
import io.daxcovid.contract.run.PublishMode;
import io.daxcovid.spark.fixture.LedgerBench;
import io.daxcovid.spark.fixture.Requests;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The flow of an attempt on a real ledger, with a small maker in the place of Spark. */
@Tag("database")
class AttemptIT {
  private static LedgerBench bench;

  private final SmallMaker maker = maker(load -> {});

  @BeforeAll
  static void start() throws SQLException {
    bench = new LedgerBench();
  }

  @AfterAll
  static void stop() throws SQLException {
    bench.close();
  }

  @Test
  void another_method_version_is_refused_before_anything_is_touched() throws SQLException {
    JobRequest request = request("version", 1);
    JobRequest foreign = Requests.ofMethodVersion(request, request.methodVersion() + 1);

    Outcome outcome = attempt(foreign, maker);

    assertThat(outcome.state()).isEqualTo(State.METHOD_VERSION_MISMATCH);
    assertThat(outcome.message())
        .contains("version " + request.methodVersion(), "told " + foreign.methodVersion());
    assertThat(loads("version")).isEmpty();
  }

  @Test
  void publish_never_completes_a_load_and_leaves_the_publication_alone() throws SQLException {
    JobRequest request = Requests.publishing(request("never", 3), PublishMode.NEVER, false);

    Outcome outcome = attempt(request, maker);

    assertThat(outcome.state()).isEqualTo(State.COMPLETE);
    assertThat(outcome.publishedSequence()).isZero();
    assertThat(loads("never")).containsExactly("COMPLETE,COMPLETE");
  }

  @Test
  void publish_only_publishes_what_the_ledger_has_and_computes_nothing() throws SQLException {
    JobRequest request = request("only", 3);
    attempt(Requests.publishing(request, PublishMode.NEVER, false), maker);

    Outcome outcome =
        attempt(Requests.publishing(Requests.again(request, 4), PublishMode.ONLY, false), maker);

    assertThat(outcome.state()).isEqualTo(State.PUBLISHED);
    assertThat(outcome.publishedSequence()).isEqualTo(4);
    assertThat(maker.made()).isEqualTo(1);
    assertThat(loads("only")).containsExactly("COMPLETE,COMPLETE", "REUSED,PUBLISHED");
  }

  @Test
  void publish_only_with_nothing_in_the_ledger_says_so() throws SQLException {
    JobRequest unknown = Requests.publishing(request("nothing", 3), PublishMode.ONLY, false);

    assertThat(attempt(unknown, maker).state()).isEqualTo(State.NOTHING_TO_PUBLISH);
    assertThat(loads("nothing")).isEmpty();

    attempt(request("nothing", 3), maker(load -> fail()));
    assertThat(attempt(unknown, maker).state()).isEqualTo(State.NOTHING_TO_PUBLISH);
    assertThat(loads("nothing")).containsExactly("FAILED,FAILED", "FAILED,NOTHING_TO_PUBLISH");
  }

  @Test
  void a_failure_is_in_the_ledger_in_words_and_its_rows_are_gone_with_the_next_success()
      throws SQLException {
    JobRequest request = request("failure", 3);

    Outcome failed = attempt(request, maker(load -> fail()));

    assertThat(failed).isEqualTo(new Outcome(State.FAILED, null, 0, 0, "the disk is full"));
    assertThat(message("failure")).isEqualTo("the disk is full");
    assertThat(attempt(Requests.again(request, 4), maker).state()).isEqualTo(State.PUBLISHED);
    assertThat(
            bench
                .tables()
                .number(
                    "SELECT COUNT(*) FROM result_case c JOIN run_load l"
                        + " ON l.load_id = c.load_id WHERE l.pipeline = 'test/failure'"))
        .isEqualTo(10);
  }

  @Test
  void law9_what_breaks_while_the_program_is_stopped_is_said_to_be_that() throws SQLException {
    Outcome outcome =
        new Attempt(request("stopped", 3), bench.access(), maker(load -> fail()), () -> true).run();

    assertThat(outcome.message()).isEqualTo("Stopped by a signal before its end");
    assertThat(message("stopped")).isEqualTo(outcome.message());
  }

  @Test
  void law4_a_decision_that_was_overtaken_is_superseded_and_no_failure() throws SQLException {
    JobRequest slow = request("overtaken", 3);

    Outcome outcome = attempt(slow, maker(load -> attempt(request("overtaken", 8), maker)));

    assertThat(outcome.state()).isEqualTo(State.SUPERSEDED);
    assertThat(outcome.succeeded()).isTrue();
    assertThat(outcome.publishedSequence()).isEqualTo(8);
  }

  @Test
  void an_attempt_whose_load_was_swept_meanwhile_fails_with_that_reason() throws SQLException {
    Outcome outcome =
        attempt(
            request("swept", 3),
            maker(
                load ->
                    bench
                        .tables()
                        .change("UPDATE run_load SET state = 'SWEPT' WHERE load_id = " + load)));

    assertThat(outcome.state()).isEqualTo(State.FAILED);
    assertThat(outcome.message()).contains("SWEPT", "deadline");
    assertThat(loads("swept")).containsExactly("SWEPT,FAILED");
  }

  @Test
  void law1_a_driver_killed_while_it_computes_leaves_nothing_in_the_way() throws SQLException {
    JobRequest request = request("killed", 3);
    SmallMaker killed =
        maker(
            load -> {
              throw new Killed();
            });
    assertThatThrownBy(() -> attempt(request, killed)).isInstanceOf(Killed.class);
    assertThat(loads("killed")).containsExactly("OPEN,null");

    assertThat(attempt(Requests.again(request, 4), maker).state()).isEqualTo(State.PUBLISHED);
  }

  @Test
  void law2_a_driver_killed_between_completion_and_publication_is_not_computed_again()
      throws SQLException {
    JobRequest request = request("between", 3);
    long load = bench.open(request);
    bench.loads().complete(load, request.runId(), 0);

    Outcome outcome = attempt(Requests.again(request, 4), maker);

    assertThat(outcome.state()).isEqualTo(State.PUBLISHED);
    assertThat(outcome.loadId()).isEqualTo(load);
    assertThat(maker.made()).isZero();
  }

  /** What no catch of exceptions may hold up. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  private static void fail() throws SQLException {
    throw new SQLException("the disk is full");
  }

  private static SmallMaker maker(SmallMaker.Meanwhile meanwhile) {
    return new SmallMaker(bench.access(), meanwhile);
  }

  private static JobRequest request(String pipeline, long sequence) {
    return bench.request(new PipelineKey("test", pipeline), sequence);
  }

  private static Outcome attempt(JobRequest request, LoadMaker maker) {
    return new Attempt(request, bench.access(), maker, () -> false).run();
  }

  private static List<String> loads(String pipeline) throws SQLException {
    return bench
        .tables()
        .rows(
            "SELECT state, outcome FROM run_load WHERE pipeline = 'test/%s' ORDER BY load_id"
                .formatted(pipeline));
  }

  private static String message(String pipeline) throws SQLException {
    return bench
        .tables()
        .one("SELECT message FROM run_load WHERE pipeline = 'test/%s'".formatted(pipeline));
  }
}
