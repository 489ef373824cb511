package io.daxcovid.local.controller;

import static org.awaitility.Awaitility.await;

import io.daxcovid.contract.message.PipelineStatus;
import io.daxcovid.contract.run.PipelineKey;
import io.daxcovid.controller.notification.KafkaConnection;
import io.daxcovid.controller.notification.TopicTail;
import io.daxcovid.controller.plan.Decisions;
import io.daxcovid.controller.plan.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** All that a controller process works with, seen from outside: its state folder and its status. */
final class ControllerWorld implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path folder;
  private final TestSpark spark;
  private final String kafka;
  private final PipelineKey pipeline;
  private final TopicTail told;

  ControllerWorld(Path folder, TestSpark spark, String kafka, PipelineKey pipeline) {
    this.folder = folder;
    this.spark = spark;
    this.kafka = kafka;
    this.pipeline = pipeline;
    told = new TopicTail(new KafkaConnection(kafka), view -> {}, Clock.systemUTC());
    Thread thread = new Thread(told, "told");
    thread.setDaemon(true);
    thread.start();
  }

  ControllerProcess start() throws IOException {
    return start(1);
  }

  ControllerProcess start(long generation) throws IOException {
    return ControllerProcess.start(folder, spark, kafka, pipeline, generation);
  }

  Path state() {
    return folder.resolve("state");
  }

  void awaitPhase(Phase phase) {
    await()
        .atMost(PATIENCE)
        .until(() -> decisions().newest() != null && decisions().newest().phase() == phase);
  }

  void awaitPublished(long attempt) {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                decisions().lastAttempt() == attempt
                    && decisions().newest().phase() == Phase.FINISHED);
  }

  void awaitReason(String type, String reason) {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                status() != null
                    && status().conditions().stream()
                        .anyMatch(c -> c.type().equals(type) && c.reason().equals(reason)));
  }

  /** It has given up, and says so of that very generation. */
  void awaitExhausted(long generation) {
    await()
        .atMost(PATIENCE)
        .until(() -> status() != null && status().observedGeneration() == generation);
    awaitReason("Ready", "RetriesExhausted");
  }

  PipelineStatus status() {
    return told.view().pipelines().get("pipeline/" + pipeline);
  }

  Decisions decisions() throws IOException {
    return new FileDecisionStore(state()).load();
  }

  /** The folders of all attempts. */
  List<Path> runs() throws IOException {
    if (!Files.exists(state().resolve("runs"))) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(state().resolve("runs"))) {
      return all.filter(path -> !path.getFileName().toString().startsWith(".")).toList();
    }
  }

  /** The attempts for which a driver has worked. */
  List<Path> worked() throws IOException {
    return runs().stream().filter(run -> Files.exists(run.resolve(FakeDriver.AT_WORK))).toList();
  }

  /** No driver stays behind. */
  @Override
  public void close() throws IOException {
    told.stop();
    for (Path run : runs()) {
      new RunFolder(run)
          .process()
          .flatMap(DriverProcess::alive)
          .ifPresent(ProcessHandle::destroyForcibly);
    }
  }
}
