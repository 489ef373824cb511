package io.daxcovid.operator;

import io.daxcovid.controller.run.PipelinePass;
import io.daxcovid.operator.kube.ApiServer;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** An operator in this JVM, which may do what the shipped Role says and nothing more. */
final class TestOperator implements AutoCloseable {
  private final KubernetesClient client;
  private final PipelineOperator parts;
  private final List<PipelinePass.Result> passes = new CopyOnWriteArrayList<>();

  private TestOperator(KubernetesClient client, OperatorSettings settings, Clock clock) {
    this.client = client;
    String own = client.getConfiguration().getNamespace();
    begin(new Preconditions(client, own, settings.namespacesOr(own)));
    this.parts = PipelineOperator.of(settings, client, own, passes::add, clock);
    thread(parts.tail());
    thread(parts.publisher());
    parts.operator().start();
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
    client.close();
  }
}
