package io.daxcovid.operator;

import io.daxcovid.controller.run.PipelinePass;
import io.daxcovid.health.HealthServer;
import io.daxcovid.operator.kube.ApiServer;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** An operator in this JVM, which may do what the shipped Role says and nothing more. */
final class TestOperator implements AutoCloseable {
  private final KubernetesClient client;
  private final PipelineOperator parts;
  private final HealthServer server;
  private final List<PipelinePass.Result> passes = new CopyOnWriteArrayList<>();

  private TestOperator(KubernetesClient client, OperatorSettings settings, Clock clock) {
    this.client = client;
    String own = client.getConfiguration().getNamespace();
    begin(new Preconditions(client, own, settings.namespacesOr(own)));
    this.parts = PipelineOperator.of(settings, client, own, passes::add, clock);
    thread(parts.tail());
    thread(parts.publisher());
    this.server = serve();
    parts.operator().start();
  }

  private HealthServer serve() {
    try {
      return parts.serve().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What Prometheus would be told. */
  String metrics() {
    try {
      URI address = URI.create("http://127.0.0.1:%d/metrics".formatted(server.port()));
      return HttpClient.newHttpClient()
          .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The sum of all its series. */
  double metric(String name) {
    return metrics()
        .lines()
        .filter(line -> line.matches(name + "[ {].*"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  static TestOperator start(ApiServer server, String namespace, String kafka) {
    return start(server, namespace, OperatorSettingsFor.environment(kafka), Clock.systemUTC());
  }

  static TestOperator start(
      ApiServer server, String namespace, Map<String, String> environment, Clock clock) {
    return new TestOperator(
        server.operator(namespace),
        OperatorSettings.from(OperatorSettings.PROGRAM.read(environment)),
        clock);
  }

  private static void begin(Preconditions preconditions) {
    try {
      preconditions.check();
    } catch (StartException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  PipelineOperator parts() {
    return parts;
  }

  /** What its passes have come to. */
  List<PipelinePass.Result> passes() {
    return passes;
  }

  boolean leading() {
    return parts.leadership().leading();
  }

  private static void thread(Runnable body) {
    Thread thread = new Thread(body);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    parts.leadership().stop();
    parts.operator().stop();
    parts.tail().stop();
    parts.publisher().stop();
    parts.leadership().release();
    server.close();
    client.close();
  }
}
