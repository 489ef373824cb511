package io.daxcovid.local.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.run.PipelineKey;
import io.daxcovid.controller.notification.TestTopics;
import io.daxcovid.local.testing.EmbeddedKafka;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalControllerMainIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;
  private EmbeddedKafka kafka;
  private TestTopics topics;
  private ControllerWorld world;
  private TestSpark spark;

  @BeforeEach
  void world() throws Exception {
    kafka = EmbeddedKafka.start();
    topics = new TestTopics(kafka.bootstrap());
    topics.create();
    spark = TestSpark.in(folder, "publish");
    world =
        new ControllerWorld(folder, spark, kafka.bootstrap(), PipelineKey.parse("local/dax-covid"));
  }

  @AfterEach
  void end() throws IOException {
    world.close();
    kafka.close();
  }

  @Test
  void law1_law6_each_new_pair_of_inputs_is_published_once_and_repeats_change_nothing()
      throws Exception {
    try (ControllerProcess controller = world.start()) {
      topics.notifyOf(1, Dataset.ECDC_CASES);
      world.awaitReason("Ready", "WaitingForInputs");
      topics.notifyOf(1, Dataset.FSE_PRICES);
      world.awaitPublished(1);
      world.awaitReason("Ready", "Published");
      topics.notifyOf(1, Dataset.values());
      topics.notifyOf(2, Dataset.values());
      world.awaitPublished(2);
      topics.notifyOf(2, Dataset.values());
      topics.archive();
      world.awaitReason("DataFresh", "SourceArchived");
      assertThat(world.runs()).hasSize(2);
      assertThat(controller.terminate()).as("law 9: SIGTERM").isZero();
    }
    assertThat(world.decisions().lastAttempt()).isEqualTo(2);
  }

  @Test
  void law8_retries_end_visibly_and_new_inputs_lift_that() throws Exception {
    spark.order("die");
    topics.notifyOf(1, Dataset.values());
    try (ControllerProcess controller = world.start()) {
      world.awaitReason("Ready", "RetriesExhausted");
      assertThat(world.status().failedAttempts()).isEqualTo(3);
      assertThat(world.runs()).hasSize(3);
      spark.order("publish");
      topics.notifyOf(2, Dataset.FSE_PRICES);
      world.awaitPublished(4);
      assertThat(controller.process().isAlive()).isTrue();
    }
  }

  @Test
  void law8_a_start_in_another_generation_tries_again_and_one_in_the_same_does_not()
      throws Exception {
    spark.order("die");
    topics.notifyOf(1, Dataset.values());
    try (ControllerProcess controller = world.start(1)) {
      world.awaitExhausted(1);
      controller.kill();
    }
    try (ControllerProcess controller = world.start(2)) {
      world.awaitExhausted(2);
      assertThat(world.status().failedAttempts()).isEqualTo(3);
      assertThat(world.decisions().lastAttempt()).isEqualTo(6);
      controller.kill();
    }
    spark.order("publish");
    try (ControllerProcess controller = world.start(2)) {
      topics.archive();
      world.awaitReason("DataFresh", "SourceArchived");
      assertThat(world.decisions().lastAttempt()).isEqualTo(6);
      controller.kill();
    }
    try (ControllerProcess controller = world.start(3)) {
      world.awaitPublished(7);
      assertThat(controller.process().isAlive()).isTrue();
    }
  }

  @Test
  void second_controller_in_the_same_state_folder_is_refused() throws Exception {
    try (ControllerProcess first = world.start()) {
      await().atMost(PATIENCE).until(() -> log().contains("controller started"));
      try (ControllerProcess second = world.start()) {
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(log()).contains("Another controller works in");
      }
      assertThat(first.process().isAlive()).isTrue();
    }
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("controller.log"));
  }
}
