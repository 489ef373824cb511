package io.daxcovid.operator.metrics;

import io.daxcovid.health.Probes;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.BooleanSupplier;

/** What a supervisor is told, and who leads, as metrics. */
public final class OperatorState {
  private OperatorState() {}

  public static void show(MeterRegistry registry, Probes probes, BooleanSupplier leading) {
    gauge(registry, "live", "1: live", () -> probes.live().good());
    gauge(registry, "ready", "1: ready", () -> probes.ready().good());
    gauge(registry, "leading", "1: this replica holds the lease and acts", leading);
  }

  private static void gauge(
      MeterRegistry registry, String name, String help, BooleanSupplier value) {
    Gauge.builder(PipelineMetrics.PREFIX + name, value, now -> now.getAsBoolean() ? 1 : 0)
        .description(help)
        .strongReference(true)
        .register(registry);
  }
}
