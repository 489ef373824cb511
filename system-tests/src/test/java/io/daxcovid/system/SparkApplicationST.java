package io.daxcovid.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.json.Json;
import io.daxcovid.contract.message.SnapshotPublished;
import io.daxcovid.contract.run.Analysis;
import io.daxcovid.contract.run.JobRequest;
import io.daxcovid.contract.run.MethodVersion;
import io.daxcovid.contract.run.Outcome;
import io.daxcovid.contract.run.PipelineKey;
import io.daxcovid.contract.run.PublishMode;
import io.daxcovid.contract.run.RunId;
import io.daxcovid.contract.run.RunName;
import io.daxcovid.contract.snapshot.SnapshotId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The image of the jobs under the real Spark operator, with nobody of ours to start it. */
@Tag("cluster")
class SparkApplicationST {
  private static final PipelineKey PIPELINE = new PipelineKey("dax-image", "dax");

  /** Its logs tell what went wrong. */
  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  @Test
  void an_attempt_computes_with_driver_and_executor_pods_and_publishes_in_mysql() throws Exception {
    try (Cluster cluster = Cluster.start(PIPELINE.namespace());
        SparkOperatorProcess operator = SparkOperatorProcess.start(cluster.kubectl(), folder)) {
      cluster.importSample(folder);
      JobRequest request = request(cluster);

      cluster
          .kubectl()
          .apply(
              "spark-application.yaml",
              Map.of(
                  "name", request.name(),
                  "image", cluster.image(),
                  "arguments", Json.write(request.toArguments()),
                  "databaseUrl", ClusterDatabase.urlInside(cluster.kubectl())));

      awaitCompleted(cluster.kubectl(), request.name());
      assertThat(outcome(cluster.kubectl(), request.name()).state())
          .isEqualTo(Outcome.State.PUBLISHED);
      assertThat(executorsStarted(cluster.kubectl())).isEqualTo(1);
      assertThat(
              cluster
                  .database()
                  .one("SELECT run_id FROM publication WHERE pipeline = '" + PIPELINE + "'"))
          .isEqualTo(request.runId().value());
    }
  }

  /** As the controller would decide it. */
  private static JobRequest request(Cluster cluster) {
    Map<Dataset, SnapshotId> ids = new EnumMap<>(Dataset.class);
    Map<Dataset, String> uris = new EnumMap<>(Dataset.class);
    try (SnapshotTopic topic = SnapshotTopic.at(cluster.kafka().bootstrap())) {
      for (Dataset dataset : List.of(Dataset.ECDC_CASES, Dataset.FSE_PRICES)) {
        SnapshotPublished snapshot =
            await("the notification of " + dataset.id())
                .atMost(Duration.ofSeconds(30))
                .until(() -> topic.snapshots(dataset.id()), found -> !found.isEmpty())
                .get(0);
        ids.put(dataset, new SnapshotId(snapshot.id()));
        uris.put(dataset, cluster.hdfs().uri() + snapshot.data().path());
      }
    }
    RunId run = RunId.of(PIPELINE, Analysis.defaults(), MethodVersion.CURRENT, ids);
    return new JobRequest(
        PIPELINE,
        run,
        RunName.of(PIPELINE, run, 1),
        1,
        1,
        MethodVersion.CURRENT,
        Analysis.defaults(),
        uris,
        PublishMode.ALWAYS,
        false,
        Duration.ofMinutes(10),
        "/dev/termination-log");
  }

  private static void awaitCompleted(Kubectl cluster, String name) {
    await()
        .atMost(Duration.ofMinutes(6))
        .pollInterval(Duration.ofSeconds(1))
        .until(
            () -> {
              JsonNode state = cluster.get("sparkapplication", name).at("/status/applicationState");
              assertThat(state.path("state").asText())
                  .as(state.path("errorMessage").asText())
                  .doesNotContain("FAILED");
              return state.path("state").asText().equals("COMPLETED");
            });
  }

  private static Outcome outcome(Kubectl cluster, String name) {
    String message =
        cluster
            .get("pod", name + "-driver")
            .at("/status/containerStatuses/0/state/terminated/message")
            .asText();
    return Json.read(message, Outcome.class);
  }

  private static long executorsStarted(Kubectl cluster) {
    long started = 0;
    for (JsonNode event : cluster.get("events").path("items")) {
      String pod = event.at("/involvedObject/name").asText();
      if (pod.contains("-exec-") && event.path("reason").asText().equals("Started")) {
        started++;
      }
    }
    return started;
  }
}
