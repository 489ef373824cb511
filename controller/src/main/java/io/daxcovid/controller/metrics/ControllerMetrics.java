package io.daxcovid.controller.metrics;

import io.daxcovid.controller.notification.TopicProgress;
import io.daxcovid.controller.plan.Decision;
import io.daxcovid.controller.plan.Decisions;
import io.daxcovid.controller.plan.Phase;
import io.daxcovid.controller.run.PipelinePass;
import io.daxcovid.health.Probes;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** How far the topics were read, and what became of decisions; told after each pass. */
public final class ControllerMetrics implements Consumer<PipelinePass.Result> {
  private static final String PREFIX = "daxcovid.controller.";

  private final MeterRegistry registry;
  private final Clock clock;
  private volatile Decisions known;

  public ControllerMetrics(MeterRegistry registry, Supplier<TopicProgress> progress, Clock clock) {
    this.registry = registry;
    this.clock = clock;
    TopicMetrics.show(registry, PREFIX, progress);
    ofDecisions();
  }

  /** What a supervisor is told, as metrics, too. */
  public void show(Probes probes) {
    gauge("live", "1: live", null, () -> probes.live().good() ? 1 : 0);
    gauge("ready", "1: ready", null, () -> probes.ready().good() ? 1 : 0);
  }

  /** What changed since the last pass is counted; what was before this process is not. */
  @Override
  public void accept(PipelinePass.Result result) {
    Decisions before = known;
    Decisions now = result.decisions();
    known = now;
    if (before != null && now.latest().isPresent() && !now.latest().equals(before.latest())) {
      Phase phase = now.latest().orElseThrow().phase();
      if (!phase.active()) {
        ended(phase).increment();
      }
    }
  }

  private void ofDecisions() {
    for (Phase phase : Phase.values()) {
      if (!phase.active()) {
        ended(phase).increment(0);
      }
    }
    FunctionCounter.builder(
            PREFIX + "attempts", this, self -> self.known == null ? 0 : self.known.lastAttempt())
        .description("Attempts decided, in the life of the pipeline")
        .register(registry);
    decision("running", "1: an attempt is at work", null, d -> d.phase().active() ? 1 : 0);
    decision("failures", "Failed attempts of the newest run", null, d -> d.failures());
    decision(
        "decision.timestamp",
        "When the newest attempt was decided",
        "seconds",
        d -> d.attempt().sequence() / 1000);
    decision(
        "decision.age",
        "Time since then",
        "seconds",
        d -> (clock.millis() - d.attempt().sequence()) / 1000);
  }

  private Counter ended(Phase phase) {
    return Counter.builder(PREFIX + "attempts.ended")
        .description("Attempts that ended while this process looked")
        .tag("outcome", phase.name().toLowerCase(Locale.ROOT))
        .register(registry);
  }

  private void decision(String name, String help, String unit, ToLongFunction<Decision> value) {
    gauge(name, help, unit, () -> newest(value));
  }

  private double newest(ToLongFunction<Decision> value) {
    Decisions now = known;
    return now == null || now.latest().isEmpty()
        ? Double.NaN
        : value.applyAsLong(now.latest().orElseThrow());
  }

  private void gauge(String name, String help, String unit, DoubleSupplier value) {
    Gauge.builder(PREFIX + name, value, DoubleSupplier::getAsDouble)
        .description(help)
        .baseUnit(unit)
        .strongReference(true)
        .register(registry);
  }
}
