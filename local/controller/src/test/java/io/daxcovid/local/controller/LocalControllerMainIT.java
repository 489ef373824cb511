package io.daxcovid.local.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.message.PipelineStatus;
import io.daxcovid.controller.notification.KafkaConnection;
import io.daxcovid.controller.notification.TopicTail;
import io.daxcovid.controller.plan.Decisions;
import io.daxcovid.controller.plan.Phase;
import io.daxcovid.local.testing.EmbeddedKafka;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalControllerMainIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;
  private EmbeddedKafka kafka;
  private TestTopics topics;
  private TestSpark spark;
  private TopicTail told;

  @BeforeEach
  void world() throws Exception {
    kafka = EmbeddedKafka.start();
    topics = new TestTopics(kafka.bootstrap());
    topics.create();
    spark = TestSpark.in(folder, "publish");
    told = new TopicTail(new KafkaConnection(kafka.bootstrap()), () -> {});
    Thread thread = new Thread(told);
    thread.setDaemon(true);
    thread.start();
  }

  @AfterEach
  void end() throws IOException {
    told.stop();
    kafka.close();
    for (Path run : runs()) {
      for (DriverProcess driver : new RunFolder(run).process().stream().toList()) {
        driver.alive().ifPresent(ProcessHandle::destroyForcibly);
      }
    }
  }

  @Test
  void law1_law6_each_new_pair_of_inputs_is_published_once_and_repeats_change_nothing()
      throws Exception {
    try (ControllerProcess controller = start()) {
      topics.notifyOf(1, Dataset.ECDC_CASES);
      awaitReason("Ready", "WaitingForInputs");
      topics.notifyOf(1, Dataset.FSE_PRICES);
      awaitPublished(1);
      awaitReason("Ready", "Published");
      topics.notifyOf(1, Dataset.values());
      topics.notifyOf(2, Dataset.values());
      awaitPublished(2);
      topics.notifyOf(2, Dataset.values());
      topics.archive();
      awaitReason("DataFresh", "SourceArchived");
      assertThat(runs()).hasSize(2);
      assertThat(controller.terminate()).as("law 9: SIGTERM").isZero();
    }
    assertThat(decisions().lastAttempt()).isEqualTo(2);
  }

  @Test
  void law9_controller_killed_while_its_driver_works_finds_it_again() throws Exception {
    Path release = folder.resolve("release");
    spark.order(release.toString());
    topics.notifyOf(1, Dataset.values());
    try (ControllerProcess first = start()) {
      await().atMost(PATIENCE).until(() -> decisions().newest() != null);
      await().atMost(PATIENCE).until(() -> decisions().newest().phase() == Phase.STARTED);
      first.kill();
    }
    try (ControllerProcess second = start()) {
      awaitReason("Running", "AttemptRunning");
      Files.writeString(release, "");
      awaitPublished(1);
      assertThat(second.process().isAlive()).isTrue();
    }
    assertThat(runs()).hasSize(1);
  }

  @Test
  void law8_retries_end_visibly_and_new_inputs_lift_that() throws Exception {
    spark.order("die");
    topics.notifyOf(1, Dataset.values());
    try (ControllerProcess controller = start()) {
      awaitReason("Ready", "RetriesExhausted");
      assertThat(status().failedAttempts()).isEqualTo(3);
      assertThat(runs()).hasSize(3);
      spark.order("publish");
      topics.notifyOf(2, Dataset.FSE_PRICES);
      awaitPublished(4);
      assertThat(controller.process().isAlive()).isTrue();
    }
  }

  @Test
  void second_controller_in_the_same_state_folder_is_refused() throws Exception {
    try (ControllerProcess first = start()) {
      await().atMost(PATIENCE).until(() -> log().contains("controller started"));
      try (ControllerProcess second = start()) {
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(log()).contains("Another controller works in");
      }
      assertThat(first.process().isAlive()).isTrue();
    }
  }

  private ControllerProcess start() throws IOException {
    return ControllerProcess.start(folder, spark, kafka.bootstrap());
  }

  private void awaitPublished(long attempt) {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                decisions().lastAttempt() == attempt
                    && decisions().newest().phase() == Phase.FINISHED);
  }

  private void awaitReason(String type, String reason) {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                status() != null
                    && status().conditions().stream()
                        .anyMatch(c -> c.type().equals(type) && c.reason().equals(reason)));
  }

  private PipelineStatus status() {
    return told.view().pipelines().get("pipeline/local/dax-covid");
  }

  private Decisions decisions() throws IOException {
    return new FileDecisionStore(folder.resolve("state")).load();
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("controller.log"));
  }

  private List<Path> runs() throws IOException {
    Path runs = folder.resolve("state/runs");
    if (!Files.exists(runs)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(runs)) {
      return all.toList();
    }
  }
}
