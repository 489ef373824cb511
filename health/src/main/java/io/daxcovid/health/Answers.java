package io.daxcovid.health;

import com.sun.net.httpserver.HttpExchange;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** What is answered to whom. */
final class Answers {
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";
  private static final Set<String> METHODS = Set.of("GET", "HEAD");

  private final Probes probes;
  private final PrometheusMeterRegistry metrics;

  Answers(Probes probes, PrometheusMeterRegistry metrics) {
    this.probes = probes;
    this.metrics = metrics;
  }

  void give(HttpExchange asked) throws IOException {
    if (!METHODS.contains(asked.getRequestMethod())) {
      asked.getResponseHeaders().set("Allow", "GET, HEAD");
      text(asked, 405, "only GET and HEAD");
      return;
    }
    switch (asked.getRequestURI().getPath()) {
      case "/health/live" -> verdict(asked, probes.live());
      case "/health/ready" -> verdict(asked, probes.ready());
      case "/metrics" -> metrics(asked);
      default -> text(asked, 404, "there is /health/live, /health/ready and /metrics");
    }
  }

  private static void verdict(HttpExchange asked, Verdict verdict) throws IOException {
    text(asked, verdict.good() ? 200 : 503, verdict.words());
  }

  private void metrics(HttpExchange asked) throws IOException {
    send(asked, 200, PROMETHEUS, metrics.scrape().getBytes(StandardCharsets.UTF_8));
  }

  private static void text(HttpExchange asked, int status, String text) throws IOException {
    send(asked, status, TEXT, (text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange asked, int status, String type, byte[] body)
      throws IOException {
    asked.getResponseHeaders().set("Content-Type", type);
    asked.getResponseHeaders().set("Cache-Control", "no-store");
    if (asked.getRequestMethod().equals("HEAD")) {
      asked.sendResponseHeaders(status, -1);
      return;
    }
    asked.sendResponseHeaders(status, body.length);
    asked.getResponseBody().write(body);
  }
}
