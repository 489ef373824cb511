package io.daxcovid.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HealthServerTest {
  private final PrometheusMeterRegistry metrics =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final HttpClient client = HttpClient.newHttpClient();
  private volatile Verdict live = Verdict.good("up");
  private volatile Verdict ready = Verdict.bad("HDFS has not answered yet");
  private HealthServer server;

  @BeforeEach
  void start() throws IOException {
    server = HealthServer.start(at(0), probes(), metrics);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_verdict_is_a_status_and_says_why() throws Exception {
    assertThat(get("/health/live").statusCode()).isEqualTo(200);
    HttpResponse<String> answer = get("/health/ready");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).isEqualTo("HDFS has not answered yet\n");

    live = Verdict.bad("wedged");
    ready = Verdict.good("ready");
    assertThat(get("/health/live").statusCode()).isEqualTo(503);
    assertThat(get("/health/ready").statusCode()).isEqualTo(200);
  }

  @Test
  void metrics_are_prometheus_text() throws Exception {
    metrics.gauge("lag", 1.5);

    HttpResponse<String> answer = get("/metrics");

    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain; version=0.0.4"));
    assertThat(answer.body()).contains("# TYPE lag gauge\nlag 1.5\n");
  }

  @Test
  void other_questions_are_refused() throws Exception {
    assertThat(get("/").statusCode()).isEqualTo(404);
    assertThat(get("/metricsandmore").statusCode()).isEqualTo(404);
    HttpRequest post = request("/metrics").POST(BodyPublishers.noBody()).build();
    assertThat(client.send(post, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
  }

  @Test
  void one_who_says_nothing_keeps_nobody_waiting() throws Exception {
    try (Socket silent = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      silent
          .getOutputStream()
          .write("GET /metrics HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII));
      assertThat(get("/health/live").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void an_address_that_cannot_be_had_is_named() {
    assertThatThrownBy(() -> HealthServer.start(at(server.port()), probes(), metrics))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("DAX_HEALTH_PORT=" + server.port() + " cannot be used: ");
  }

  private Probes probes() {
    return new Probes() {
      @Override
      public Verdict live() {
        return live;
      }

      @Override
      public Verdict ready() {
        return ready;
      }
    };
  }

  private static HealthConfig at(int port) {
    return new HealthConfig("127.0.0.1", Optional.of(port));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(request(path).build(), BodyHandlers.ofString());
  }
}
