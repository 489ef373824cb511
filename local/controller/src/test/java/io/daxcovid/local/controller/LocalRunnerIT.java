package io.daxcovid.local.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.daxcovid.contract.run.Outcome;
import io.daxcovid.controller.plan.RunObservation;
import io.daxcovid.controller.run.RunRef;
import io.daxcovid.controller.run.RunRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalRunnerIT {
  private static final RunRequest FIRST = Requests.attempt(1);
  private static final RunRef REF = FIRST.ref();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;
  private TestSpark spark;
  private final CountDownLatch ended = new CountDownLatch(1);
  private LocalRunner runner;

  @BeforeEach
  void home() throws IOException {
    spark = TestSpark.in(folder, "publish");
    runner = newRunner(Clock.systemUTC());
  }

  @AfterEach
  void nothing_stays_behind() throws IOException {
    for (DriverProcess process : runFolder().process().stream().toList()) {
      process.alive().ifPresent(ProcessHandle::destroyForcibly);
    }
  }

  @Test
  void driver_is_seen_from_its_start_to_its_outcome_and_its_end_is_told() throws Exception {
    assertThat(runner.observe(REF)).isEqualTo(RunObservation.absent());
    runner.start(FIRST);
    assertThat(runner.observe(REF)).isEqualTo(RunObservation.running());
    assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(runner.observe(REF))
        .isInstanceOfSatisfying(
            RunObservation.Ended.class,
            end ->
                assertThat(end.outcome())
                    .hasValueSatisfying(
                        outcome -> assertThat(outcome.state()).isEqualTo(Outcome.State.PUBLISHED)));
    assertThat(runFolder().log()).content().contains("driver of " + REF.name());
  }

  @Test
  void law8_driver_that_died_without_a_word_has_ended_unknown() throws Exception {
    spark.order("die");
    runner.start(FIRST);
    awaitEnd(runner);
    assertThat(runner.observe(REF))
        .isEqualTo(RunObservation.ended(Optional.empty(), runFolder().log().toString()));
  }

  @Test
  void law9_restarted_controller_sees_the_driver_that_survived_by_process_and_by_lock()
      throws Exception {
    spark.order("hang");
    runner.start(FIRST);
    await().atMost(PATIENCE).until(() -> Files.exists(runFolder().log()) && runFolder().locked());
    assertThat(newRunner(Clock.systemUTC()).observe(REF)).isEqualTo(RunObservation.running());
    DriverProcess process = runFolder().process().orElseThrow();
    Files.delete(runFolder().path().resolve("process.json"));
    Clock later = Clock.offset(Clock.systemUTC(), LocalRunner.START_GRACE.plusSeconds(1));
    assertThat(newRunner(later).observe(REF)).isEqualTo(RunObservation.running());
    process.alive().orElseThrow().destroyForcibly();
    await().atMost(PATIENCE).until(() -> process.alive().isEmpty());
    assertThat(newRunner(later).observe(REF)).isInstanceOf(RunObservation.Ended.class);
  }

  @Test
  void law8_attempt_that_may_just_be_starting_is_not_given_up() throws Exception {
    Files.createDirectories(runFolder().path().getParent());
    runFolder().create(REF);
    assertThat(runner.observe(REF)).isEqualTo(RunObservation.running());
    Clock later = Clock.offset(Clock.systemUTC(), LocalRunner.START_GRACE.plusSeconds(1));
    assertThat(newRunner(later).observe(REF)).isInstanceOf(RunObservation.Ended.class);
  }

  @Test
  void stop_ends_the_driver() throws Exception {
    spark.order("hang");
    runner.start(FIRST);
    runner.stop(REF);
    awaitEnd(runner);
  }

  @Test
  void name_of_a_forgotten_attempt_is_taken_and_left_alone() throws Exception {
    runner.start(FIRST);
    awaitEnd(runner);
    RunRef other = new RunRef(REF.name(), REF.runId(), REF.sequence() + 1);
    assertThat(runner.observe(other)).isEqualTo(RunObservation.taken());
    runner.start(FIRST);
    assertThat(runner.observe(REF)).isInstanceOf(RunObservation.Ended.class);
  }

  @Test
  void driver_that_cannot_be_started_leaves_nothing() throws Exception {
    Files.delete(spark.home().resolve("bin/spark-submit"));
    assertThatThrownBy(() -> runner.start(FIRST))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("spark-submit");
    assertThat(runner.observe(REF)).isEqualTo(RunObservation.absent());
  }

  @Test
  void only_the_newest_run_folders_are_kept() throws Exception {
    for (int number = 1; number <= 5; number++) {
      RunRequest request = Requests.attempt(number);
      runner.start(request);
      await().atMost(PATIENCE).until(() -> ended(runner, request.ref()));
    }
    try (var folders = Files.list(folder.resolve("runs"))) {
      assertThat(folders).hasSize(3).contains(folder.resolve("runs/dax-covid-0123456789-5"));
    }
  }

  private void awaitEnd(LocalRunner of) {
    await().atMost(PATIENCE).until(() -> ended(of, REF));
  }

  private static boolean ended(LocalRunner runner, RunRef ref) throws IOException {
    return runner.observe(ref) instanceof RunObservation.Ended;
  }

  private RunFolder runFolder() {
    return new RunFolder(folder.resolve("runs").resolve(REF.name()));
  }

  private LocalRunner newRunner(Clock clock) {
    return new LocalRunner(
        new RunFolders(folder.resolve("runs"), 3),
        new SparkDriver(spark.setup()),
        ended::countDown,
        clock);
  }
}
