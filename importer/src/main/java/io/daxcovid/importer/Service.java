package io.daxcovid.importer;

import io.daxcovid.health.HealthConfig;
import io.daxcovid.health.HealthServer;
import io.daxcovid.importer.config.ServiceConfig;
import io.daxcovid.importer.cycle.ImportCycle;
import io.daxcovid.importer.health.Health;
import io.daxcovid.importer.health.HealthLimits;
import io.daxcovid.importer.loop.ImportLoop;
import io.daxcovid.importer.loop.LoopListener;
import io.daxcovid.importer.loop.Schedule;
import io.daxcovid.importer.metrics.ServiceMetrics;
import io.daxcovid.importer.notify.KafkaNotifier;
import io.daxcovid.importer.pace.Backoff;
import io.daxcovid.importer.pace.Pause;
import io.daxcovid.importer.pace.Timepiece;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The importer as a service: the loop, and what is told about it over HTTP. */
final class Service {
  private static final Logger LOG = LoggerFactory.getLogger(Service.class);

  private final ServiceConfig config;
  private final Backoff retry;
  private final Timepiece timepiece;
  private final PrometheusMeterRegistry metrics;

  Service(
      ServiceConfig config, Backoff retry, Timepiece timepiece, PrometheusMeterRegistry metrics) {
    this.config = config;
    this.retry = retry;
    this.timepiece = timepiece;
    this.metrics = metrics;
  }

  /**
   * Returns when the end is wished.
   *
   * @throws IOException if health cannot be answered where it should be
   */
  void run(ImportCycle cycle, KafkaNotifier notifier, Pause pause)
      throws IOException, InterruptedException {
    HealthLimits limits = new HealthLimits(config.cycleLimit(cycle.sources()), config.awayLimit());
    Health health = new Health(limits, timepiece, notifier::unacknowledgedSince);
    LoopListener measured = new ServiceMetrics(metrics, timepiece, notifier, health);
    Schedule schedule =
        new Schedule(() -> interval(cycle), config.jitter(), retry, RandomGenerator.getDefault());
    ImportLoop loop =
        new ImportLoop(
            cycle::run, schedule, timepiece, pause, LoopListener.all(List.of(health, measured)));
    try (HealthServer server = serve(config.health(), health)) {
      loop.run();
    }
  }

  private Duration interval(ImportCycle cycle) {
    return cycle
        .every()
        .filter(pace -> pace.compareTo(config.interval()) < 0)
        .orElse(config.interval());
  }

  /** Null if nobody wants to know. */
  private HealthServer serve(HealthConfig where, Health health) throws IOException {
    if (where.port().isEmpty()) {
      return null;
    }
    HealthServer server = HealthServer.start(where, health, metrics);
    LOG.info("Health and metrics: http://{}:{}/metrics", where.host(), server.port());
    return server;
  }
}
