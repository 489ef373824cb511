package io.daxcovid.importer.metrics;

import io.daxcovid.health.Probes;
import io.daxcovid.importer.cycle.CycleOutcome;
import io.daxcovid.importer.loop.LoopListener;
import io.daxcovid.importer.notify.KafkaNotifier;
import io.daxcovid.importer.pace.Moment;
import io.daxcovid.importer.pace.Timepiece;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/** How the importer itself is. */
public final class ServiceMetrics implements LoopListener {
  private static final String PREFIX = "daxcovid.importer.";

  private final MeterRegistry registry;
  private final Timer cycles;
  private volatile double nextCycle = Double.NaN;

  public ServiceMetrics(
      MeterRegistry registry, Timepiece timepiece, KafkaNotifier notifier, Probes probes) {
    this.registry = registry;
    cycles = Timer.builder(PREFIX + "cycle").description("What a cycle takes").register(registry);
    for (CycleOutcome outcome : CycleOutcome.values()) {
      outcomes(outcome).increment(0);
    }
    gauge("next.cycle.timestamp", "When the next cycle begins", "seconds", () -> nextCycle);
    gauge(
        "notifications.unacknowledged",
        "Messages that Kafka has not acknowledged yet",
        null,
        notifier::unacknowledged);
    gauge(
        "notification.lag",
        "How long the oldest of them has been waiting",
        "seconds",
        () -> lag(timepiece, notifier).toMillis() / 1000.0);
    gauge("live", "1: live", null, () -> probes.live().good() ? 1 : 0);
    gauge("ready", "1: ready", null, () -> probes.ready().good() ? 1 : 0);
  }

  @Override
  public void cycleEnded(CycleOutcome outcome, Duration took, Moment next) {
    cycles.record(took);
    outcomes(outcome).increment();
    nextCycle = next.wall().toEpochMilli() / 1000.0;
  }

  private static Duration lag(Timepiece timepiece, KafkaNotifier notifier) {
    return notifier
        .unacknowledgedSince()
        .map(since -> timepiece.now().since(since))
        .orElse(Duration.ZERO);
  }

  private void gauge(String name, String help, String unit, DoubleSupplier value) {
    Gauge.builder(PREFIX + name, value, DoubleSupplier::getAsDouble)
        .description(help)
        .baseUnit(unit)
        .strongReference(true)
        .register(registry);
  }

  private Counter outcomes(CycleOutcome outcome) {
    return Counter.builder(PREFIX + "cycles")
        .description("Cycles by the worst of their outcomes")
        .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
        .register(registry);
  }
}
