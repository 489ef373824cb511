package io.daxcovid.local.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.run.Analysis;
import io.daxcovid.contract.run.MethodVersion;
import io.daxcovid.contract.run.PipelineKey;
import io.daxcovid.contract.run.RunId;
import io.daxcovid.contract.run.RunName;
import io.daxcovid.controller.notification.TestTopics;
import io.daxcovid.controller.plan.Phase;
import io.daxcovid.local.testing.EmbeddedKafka;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * kill -9 of the real controller program between any two of its steps, in their order; a second one
 * then sees to it that one driver has worked and its result is the published one. The driver is a
 * real process too, but computes nothing.
 */
class ControllerKillIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static EmbeddedKafka kafka;

  private final PipelineKey pipeline =
      new PipelineKey("test", "p" + UUID.randomUUID().toString().substring(0, 8));
  private final RunId run =
      RunId.of(
          pipeline,
          Analysis.defaults(),
          MethodVersion.CURRENT,
          Map.of(
              Dataset.ECDC_CASES, TestTopics.snapshot(1),
              Dataset.FSE_PRICES, TestTopics.snapshot(1)));

  @TempDir private Path folder;
  private Path release;
  private ControllerWorld world;

  @BeforeAll
  static void broker() throws Exception {
    kafka = EmbeddedKafka.start();
    TestTopics topics = new TestTopics(kafka.bootstrap());
    topics.create();
    topics.notifyOf(1, Dataset.values());
  }

  @AfterAll
  static void noBroker() {
    kafka.close();
  }

  /** The driver waits for the release before it publishes. */
  @BeforeEach
  void world() throws Exception {
    release = folder.resolve("release");
    TestSpark spark = TestSpark.in(folder, release.toString());
    world = new ControllerWorld(folder, spark, kafka.bootstrap(), pipeline);
  }

  @AfterEach
  void end() throws Exception {
    releaseDriver();
    world.close();
  }

  @Test
  void law9_step1_while_it_writes_its_decision() throws Exception {
    Ambush decision = Ambush.at(decisionBeside());
    try (ControllerProcess controller = world.start()) {
      decision.awaitVictim();
      controller.kill();
    }
    decision.leaveTornFile();
    assertThat(world.decisions().newest()).isNull();
    assertOneResult(1);
  }

  @Test
  void law9_step2_between_the_decision_and_the_attempts_folder() throws Exception {
    Ambush owner = Ambush.at(unfinishedFolder().resolve("attempt.json.new"));
    try (ControllerProcess controller = world.start()) {
      world.awaitPhase(Phase.DECIDED);
      owner.awaitVictim();
      controller.kill();
    }
    owner.leaveTornFile();
    assertThat(world.runs()).isEmpty();
    assertOneResult(1);
  }

  @Test
  void law9_step3_between_the_attempts_folder_and_its_driver() throws Exception {
    Ambush.at(unfinishedFolder().resolve("driver.log"));
    try (ControllerProcess controller = world.start()) {
      await().atMost(PATIENCE).until(() -> !world.runs().isEmpty());
      controller.kill();
    }
    assertThat(world.worked()).isEmpty();
    letTimePass();
    assertOneResult(2);
  }

  @Test
  void law9_step4_between_the_drivers_start_and_the_note_of_its_process() throws Exception {
    Ambush process = Ambush.at(unfinishedFolder().resolve("process.json.new"));
    try (ControllerProcess controller = world.start()) {
      await().atMost(PATIENCE).until(() -> !world.worked().isEmpty());
      controller.kill();
    }
    process.in(attempt(1).path()).leaveTornFile();
    letTimePass();
    assertOneResult(1);
  }

  @Test
  void law9_step5_while_it_writes_that_the_attempt_has_started() throws Exception {
    Ambush log = Ambush.at(unfinishedFolder().resolve("driver.log"));
    try (ControllerProcess controller = world.start()) {
      await().atMost(PATIENCE).until(() -> !world.runs().isEmpty());
      Ambush decision = Ambush.at(decisionBeside());
      log.in(attempt(1).path()).awaitVictim();
      decision.awaitVictim();
      controller.kill();
      decision.leaveTornFile();
    }
    assertThat(world.decisions().newest().phase()).isEqualTo(Phase.DECIDED);
    assertOneResult(1);
  }

  @Test
  void law9_step6_while_the_driver_works() throws Exception {
    try (ControllerProcess controller = world.start()) {
      world.awaitPhase(Phase.STARTED);
      controller.kill();
    }
    assertOneResult(1);
  }

  @Test
  void law9_step7_between_the_drivers_outcome_and_its_reading() throws Exception {
    try (ControllerProcess controller = world.start()) {
      world.awaitPhase(Phase.STARTED);
      await().atMost(PATIENCE).until(() -> !world.worked().isEmpty());
      suspend(controller);
      releaseDriver();
      await().atMost(PATIENCE).until(() -> attempt(1).outcome().isPresent());
      controller.kill();
    }
    assertThat(world.decisions().newest().phase()).isEqualTo(Phase.STARTED);
    assertOneResult(1);
  }

  @Test
  void law9_step8_while_it_writes_the_end() throws Exception {
    try (ControllerProcess controller = world.start()) {
      world.awaitPhase(Phase.STARTED);
      Ambush decision = Ambush.at(decisionBeside());
      releaseDriver();
      decision.awaitVictim();
      controller.kill();
      decision.leaveTornFile();
    }
    assertThat(world.decisions().newest().phase()).isEqualTo(Phase.STARTED);
    assertOneResult(1);
  }

  @Test
  void law9_step9_between_the_end_and_its_announcement() throws Exception {
    try (ControllerProcess controller = world.start()) {
      world.awaitPhase(Phase.STARTED);
      kafka.part().stop();
      releaseDriver();
      world.awaitPhase(Phase.FINISHED);
      controller.kill();
    } finally {
      kafka.part().startAgain();
    }
    assertOneResult(1);
  }

  /** A second controller brings it to its end. */
  private void assertOneResult(long attempts) throws Exception {
    try (ControllerProcess second = world.start()) {
      releaseDriver();
      world.awaitPublished(attempts);
      world.awaitReason("Ready", "Published");
      assertThat(second.process().isAlive()).isTrue();
    }
    assertThat(world.decisions().shown().published()).isEqualTo(run);
    assertThat(world.status().publishedRunId()).isEqualTo(run.value());
    assertThat(world.worked())
        .as("law 2: drivers that worked")
        .containsExactly(attempt(attempts).path());
  }

  private Path decisionBeside() {
    return world.state().resolve("decisions.json.new");
  }

  /** Where the folder of the first attempt is made, before it gets its name. */
  private Path unfinishedFolder() {
    return world.state().resolve("runs").resolve("." + RunName.of(pipeline, run, 1));
  }

  private RunFolder attempt(long number) {
    return new RunFolder(world.state().resolve("runs").resolve(RunName.of(pipeline, run, number)));
  }

  private void releaseDriver() throws Exception {
    Files.writeString(release, "");
  }

  /** The attempt is no longer young: its driver would long have taken its lock. */
  private void letTimePass() throws Exception {
    Instant longAgo = Instant.now().minus(LocalRunner.START_GRACE).minusSeconds(1);
    Files.setLastModifiedTime(attempt(1).path().resolve("attempt.json"), FileTime.from(longAgo));
  }

  private static void suspend(ControllerProcess controller) throws Exception {
    String pid = Long.toString(controller.process().pid());
    assertThat(new ProcessBuilder("kill", "-STOP", pid).start().waitFor()).isZero();
  }
}
