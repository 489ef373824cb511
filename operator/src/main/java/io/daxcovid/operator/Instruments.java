package io.daxcovid.operator;

import io.daxcovid.controller.health.ControllerHealth;
import io.daxcovid.controller.notification.TopicTail;
import io.daxcovid.health.HealthConfig;
import io.daxcovid.health.HealthServer;
import io.daxcovid.operator.health.OperatorHealth;
import io.daxcovid.operator.health.ReconcileWatch;
import io.daxcovid.operator.metrics.FeedMetrics;
import io.daxcovid.operator.metrics.OperatorState;
import io.daxcovid.operator.metrics.PipelineMetrics;
import io.javaoperatorsdk.operator.Operator;
import io.javaoperatorsdk.operator.api.monitoring.Metrics;
import io.javaoperatorsdk.operator.monitoring.micrometer.MicrometerMetrics;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What others may see of the operator. */
final class Instruments {
  private static final Logger LOG = LoggerFactory.getLogger(Instruments.class);

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final PipelineMetrics pipelines;
  private final ReconcileWatch watch;
  private final Clock clock;

  Instruments(Clock clock) {
    this.clock = clock;
    this.pipelines = new PipelineMetrics(registry, clock);
    this.watch =
        new ReconcileWatch(
            MicrometerMetrics.withoutPerResourceMetrics(registry),
            gone -> pipelines.forget(name(gone)),
            clock);
  }

  /** To be told of each pass. */
  PipelineMetrics pipelines() {
    return pipelines;
  }

  /** To be told of each reconcile. */
  Metrics reconciles() {
    return watch;
  }

  /**
   * @param awayLimit Kafka away for longer is a fault
   * @return empty if nobody wants to know
   * @throws IOException if it cannot be answered where it should be
   */
  Optional<HealthServer> serve(
      HealthConfig config,
      TopicTail tail,
      Operator operator,
      BooleanSupplier leading,
      Duration awayLimit)
      throws IOException {
    ControllerHealth topics = ControllerHealth.of(watch::moving, tail, awayLimit, clock);
    OperatorHealth health = OperatorHealth.of(topics, operator.getRuntimeInfo());
    FeedMetrics.show(registry, tail, clock);
    OperatorState.show(registry, health, leading);
    if (config.port().isEmpty()) {
      return Optional.empty();
    }
    HealthServer server = HealthServer.start(config, health, registry);
    LOG.info("Health and metrics: http://{}:{}/metrics", config.host(), server.port());
    return Optional.of(server);
  }

  private static String name(ResourceID pipeline) {
    return pipeline.getNamespace().orElse("") + "/" + pipeline.getName();
  }
}
