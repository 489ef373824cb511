package io.daxcovid.local.controller;

import io.daxcovid.controller.health.ControllerHealth;
import io.daxcovid.controller.loop.ControllerLoop;
import io.daxcovid.controller.metrics.ControllerMetrics;
import io.daxcovid.controller.notification.TopicTail;
import io.daxcovid.health.HealthServer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What others may see of the controller. */
record Instruments(
    ControllerSettings settings,
    TopicTail tail,
    Clock clock,
    PrometheusMeterRegistry registry,
    ControllerMetrics metrics) {
  private static final Logger LOG = LoggerFactory.getLogger(Instruments.class);

  static Instruments of(ControllerSettings settings, TopicTail tail, Clock clock) {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    ControllerMetrics metrics = new ControllerMetrics(registry, tail::progress, clock);
    return new Instruments(settings, tail, clock, registry, metrics);
  }

  /**
   * @return empty if nobody wants to know
   * @throws IOException if it cannot be answered where it should be
   */
  Optional<HealthServer> serve(ControllerLoop loop) throws IOException {
    ControllerHealth health = ControllerHealth.of(loop, tail, settings.awayLimit(), clock);
    metrics.show(health);
    if (settings.health().port().isEmpty()) {
      return Optional.empty();
    }
    HealthServer server = HealthServer.start(settings.health(), health, registry);
    LOG.info("Health and metrics: http://{}:{}/metrics", settings.health().host(), server.port());
    return Optional.of(server);
  }
}
