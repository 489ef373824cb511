package io.daxcovid.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.daxcovid.contract.json.Json;
import io.daxcovid.contract.run.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * From a message on Kafka to figures in MySQL by pods of a real cluster, once with the real Spark
 * operator and once without it; and what the local mode finds in the same files.
 */
@Tag("cluster")
class OperatorST {
  private static final Duration RUN_LIMIT = Duration.ofMinutes(8);

  /** Its logs tell what went wrong. */
  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  static Path folder;

  private static final Closing CLOSING = new Closing();
  private static Inputs inputs;
  private static Cluster cluster;
  private static ClusterOperator operator;
  private static ClusterWeb web;
  private static Map<String, JsonNode> local;

  @BeforeAll
  static void start() throws Exception {
    inputs = Inputs.in(folder);
    cluster = CLOSING.later(Cluster.start("dax-test"));
    CLOSING.later(SparkOperatorRelease.install("dax-test-operators", "dax-test"));
    operator = ClusterOperator.install(cluster);
    CLOSING.later(() -> Files.writeString(folder.resolve("operator.log"), operator.log()));
    web = CLOSING.later(ClusterWeb.start(cluster, folder.resolve("web.log")));
  }

  @AfterAll
  static void stop() throws Exception {
    CLOSING.close();
  }

  @Test
  void a_message_becomes_a_published_result_by_the_real_spark_operator() throws Exception {
    String name = published("SparkOperator");

    assertThat(cluster.kubectl().get("sparkapplication", name).at("/status/applicationState/state"))
        .hasToString("\"COMPLETED\"");
  }

  @Test
  void a_message_becomes_a_published_result_by_a_job_without_the_spark_operator() throws Exception {
    String name = published("Job");

    assertThat(cluster.kubectl().get("job", name).at("/status/succeeded").asInt()).isEqualTo(1);
  }

  /** Returns the name of the attempt. */
  private static String published(String runner) throws Exception {
    String pipeline = "by-" + runner.toLowerCase(Locale.ROOT);
    cluster.kubectl().apply("pipeline.yaml", Map.of("name", pipeline, "runner", runner));
    cluster.importOnce(inputs, folder.resolve("importer.log"));
    operator.awaitReady();
    JsonNode status = awaitPublished(pipeline);

    JsonNode run = status.path("publishedRun");
    ClusterRun pods = new ClusterRun(cluster.kubectl(), run.path("name").asText());
    assertThat(Json.read(pods.lastWords(), Outcome.class).state())
        .isEqualTo(Outcome.State.PUBLISHED);
    assertThat(pods.executorsStarted()).isEqualTo(1);
    assertThat(cluster.database().publishedRun(cluster.kubectl().namespace() + "/" + pipeline))
        .isEqualTo(run.path("runId").asText());
    assertThat(web.cube(pipeline)).as("to the last bit").isEqualTo(localCube());
    assertThat(operator.restarts()).isZero();
    return run.path("name").asText();
  }

  private static JsonNode awaitPublished(String pipeline) {
    return await(pipeline)
        .atMost(RUN_LIMIT)
        .pollInterval(Duration.ofSeconds(1))
        .failFast(() -> assertThat(ready(pipeline)).doesNotContain("RetriesExhausted", "Stalled"))
        .until(
            () -> cluster.kubectl().get("correlationpipeline", pipeline).path("status"),
            status -> ready(pipeline).startsWith("Published"));
  }

  private static String ready(String pipeline) {
    for (JsonNode condition :
        cluster.kubectl().get("correlationpipeline", pipeline).at("/status/conditions")) {
      if (condition.path("type").asText().equals("Ready")) {
        return condition.path("reason").asText() + ": " + condition.path("message").asText();
      }
    }
    return "";
  }

  /** What the local mode makes of the same files, once. */
  private static Map<String, JsonNode> localCube() throws Exception {
    if (local == null) {
      local = computedLocally();
    }
    return local;
  }

  private static Map<String, JsonNode> computedLocally() throws Exception {
    try (LocalSystem system =
        LocalSystem.start(
            folder.resolve("local.log"),
            "--cases",
            inputs.cases().toString(),
            "--prices",
            inputs.prices().toString())) {
      system.awaitFirstRun();
      return new WholeCube(system::get).stored();
    }
  }
}
