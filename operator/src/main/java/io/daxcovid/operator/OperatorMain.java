package io.daxcovid.operator;

import io.daxcovid.controller.lifecycle.Lifecycle;
import io.daxcovid.operator.lead.Leadership;
import io.daxcovid.settings.UnusableSettingsException;
import io.daxcovid.settings.Values;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.javaoperatorsdk.operator.OperatorException;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The operator: pipelines and notifications in, runs out. */
public final class OperatorMain {
  private static final Logger LOG = LoggerFactory.getLogger(OperatorMain.class);

  private OperatorMain() {}

  public static void main(String[] args) throws InterruptedException {
    OperatorSettings settings;
    try {
      Values values = OperatorSettings.PROGRAM.read(System.getenv());
      LOG.info("Settings: {}", values);
      settings = OperatorSettings.from(values);
    } catch (UnusableSettingsException e) {
      end(2, e.getMessage());
      return;
    }
    try (KubernetesClient client = ApiClient.of(Config.autoConfigure(null))) {
      run(settings, client);
    } catch (StartException e) {
      end(1, e.getMessage());
    }
  }

  static void run(OperatorSettings settings, KubernetesClient client)
      throws StartException, InterruptedException {
    String own =
        Optional.ofNullable(client.getConfiguration().getNamespace())
            .orElseThrow(
                () -> new StartException("No namespace is known: set KUBERNETES_NAMESPACE"));
    new Preconditions(client, own, settings.namespacesOr(own)).check();
    PipelineOperator parts =
        PipelineOperator.of(settings, client, own, result -> {}, Clock.systemUTC());
    Leadership leadership = parts.leadership();
    Lifecycle lifecycle = new Lifecycle();
    lifecycle.atEnd(leadership::release);
    lifecycle.thread("topic-tail", parts.tail(), parts.tail()::stop);
    lifecycle.thread("status-publisher", parts.publisher(), parts.publisher()::stop);
    lifecycle.thread("watch-net", parts.net(), parts.net()::stop);
    try {
      parts.serve().ifPresent(server -> lifecycle.atEnd(server::close));
      parts.operator().start();
    } catch (IOException e) {
      throw new StartException(e.getMessage(), e);
    } catch (OperatorException e) {
      throw new StartException("The operator cannot start: " + reason(e), e);
    }
    lifecycle.atEnd(parts.operator()::stop);
    lifecycle.main(leadership::await, leadership::stop);
    if (leadership.wasLost()) {
      // Past the hook that makes a process which was asked to end leave with 0.
      Runtime.getRuntime().halt(1);
    }
  }

  private static String reason(Throwable e) {
    Throwable last = e;
    while (last.getCause() != null) {
      last = last.getCause();
    }
    return String.valueOf(last.getMessage());
  }

  private static void end(int code, String why) {
    System.err.println(why);
    System.exit(code);
  }
}
