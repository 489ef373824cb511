package io.daxcovid.local.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.run.PipelineKey;
import io.daxcovid.controller.notification.TestTopics;
import io.daxcovid.local.testing.EmbeddedKafka;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the controller says of itself over HTTP. */
class InstrumentsIT {
  private static final Pattern METRIC = Pattern.compile("# TYPE (daxcovid_\\w+) ");
  private static final Pattern ADDRESS = Pattern.compile("(http://[^/]+)/metrics");

  @TempDir Path folder;
  private EmbeddedKafka kafka;
  private TestTopics topics;
  private ControllerWorld world;

  @BeforeEach
  void world() throws Exception {
    kafka = EmbeddedKafka.start();
    topics = new TestTopics(kafka.bootstrap());
    topics.create();
    TestSpark spark = TestSpark.in(folder, "publish");
    world =
        new ControllerWorld(folder, spark, kafka.bootstrap(), PipelineKey.parse("local/dax-covid"));
  }

  @AfterEach
  void end() throws IOException {
    world.close();
    kafka.close();
  }

  @Test
  void health_and_metrics_follow_topics_and_decisions() throws Exception {
    try (ControllerProcess controller = world.start()) {
      topics.notifyOf(1, Dataset.values());
      world.awaitPublished(1);
      String ended = "daxcovid_controller_attempts_ended_total{outcome=\"finished\"} 1.0";
      String position = "daxcovid_controller_topic_position{topic=\"dataset-snapshots\"} ";
      int messages = Dataset.values().length;
      await()
          .atMost(Duration.ofSeconds(60))
          .ignoreExceptions()
          .untilAsserted(
              () ->
                  assertThat(ask("/metrics").body())
                      .contains(ended)
                      .contains(position + messages + ".0")
                      .contains(position.replace("position", "end") + messages + ".0"));
      assertThat(ask("/health/live").statusCode()).isEqualTo(200);
      assertThat(ask("/health/ready").body()).isEqualTo("ready\n");
      String documented = Files.readString(Path.of("..", "..", "docs", "operations.md"));
      assertThat(METRIC.matcher(ask("/metrics").body()).results().map(m -> m.group(1)))
          .hasSizeGreaterThan(8)
          .allSatisfy(metric -> assertThat(documented).contains("`" + metric + "`"));
      assertThat(controller.terminate()).as("law 9: SIGTERM").isZero();
    }
  }

  private HttpResponse<String> ask(String path) throws Exception {
    Matcher address = ADDRESS.matcher(Files.readString(folder.resolve("controller.log")));
    assertThat(address.find()).isTrue();
    HttpRequest request = HttpRequest.newBuilder(URI.create(address.group(1) + path)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
