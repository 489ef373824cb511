package io.daxcovid.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.controller.notification.FeedView;
import io.daxcovid.controller.notification.KafkaConnection;
import io.daxcovid.controller.notification.TopicTail;
import io.daxcovid.controller.plan.Decisions;
import io.daxcovid.controller.plan.Pipelines;
import io.daxcovid.controller.plan.Reason;
import io.daxcovid.controller.plan.Step;
import io.daxcovid.controller.run.PipelinePass;
import io.daxcovid.health.HealthConfig;
import io.daxcovid.health.HealthServer;
import io.daxcovid.local.testing.Monitoring;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.javaoperatorsdk.operator.Operator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the operator answers over HTTP before it has reached Kafka or an API server. */
class InstrumentsTest {
  private static final Pattern METRIC = Pattern.compile("# TYPE (daxcovid_\\w+) ");
  private static final Clock CLOCK = Clock.systemUTC();

  private final Instruments instruments = new Instruments(CLOCK);

  @Test
  void it_is_live_not_ready_and_has_every_metric_that_is_asked_for_or_explained() throws Exception {
    TopicTail tail = new TopicTail(new KafkaConnection("127.0.0.1:1"), view -> {}, CLOCK);
    HealthConfig anyPort = new HealthConfig("127.0.0.1", Optional.of(0));
    instruments
        .pipelines()
        .accept(
            new PipelinePass.Result(
                Pipelines.hasty(),
                FeedView.EMPTY,
                Decisions.NONE,
                new Step.Nothing(Reason.WAITING_FOR_INPUTS, "no snapshot yet")));
    try (KubernetesClient client =
            new KubernetesClientBuilder().withConfig(Config.empty()).build();
        HealthServer server =
            instruments
                .serve(
                    anyPort,
                    tail,
                    new Operator(jvm -> jvm.withKubernetesClient(client)),
                    () -> false,
                    Duration.ofMinutes(10))
                .orElseThrow()) {
      assertThat(ask(server, "/health/live").statusCode()).isEqualTo(200);
      HttpResponse<String> ready = ask(server, "/health/ready");
      assertThat(ready.statusCode()).isEqualTo(503);
      assertThat(ready.body()).isEqualTo("what the API server has was not read yet\n");

      String metrics = ask(server, "/metrics").body();
      assertThat(Monitoring.missing("daxcovid_operator_", metrics)).isEmpty();
      String explained = Files.readString(Path.of("..", "docs", "operator.md"));
      assertThat(METRIC.matcher(metrics).results().map(found -> found.group(1)))
          .hasSizeGreaterThan(10)
          .filteredOn(metric -> !metric.endsWith("_seconds_max"))
          .allMatch(metric -> explained.contains("`" + metric + "`"));
    }
  }

  private static HttpResponse<String> ask(HealthServer server, String path) throws Exception {
    URI address = URI.create("http://127.0.0.1:%d%s".formatted(server.port(), path));
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }
}
