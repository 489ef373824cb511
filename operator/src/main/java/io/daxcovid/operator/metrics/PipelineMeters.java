package io.daxcovid.operator.metrics;

import io.daxcovid.contract.run.PublishMode;
import io.daxcovid.controller.plan.Decision;
import io.daxcovid.controller.plan.Decisions;
import io.daxcovid.controller.plan.Input;
import io.daxcovid.controller.plan.Phase;
import io.daxcovid.controller.plan.Reason;
import io.daxcovid.controller.plan.Step;
import io.daxcovid.controller.run.PipelinePass;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** The meters of one pipeline; what was before this process looked is not counted. */
final class PipelineMeters {
  private final MeterRegistry registry;
  private final Tags tags;
  private final RunTimers timers;
  private final Instant begin;
  private final List<Gauge> gauges = new ArrayList<>();
  private final Map<Phase, Counter> ended = new EnumMap<>(Phase.class);
  private volatile Optional<PipelinePass.Result> known = Optional.empty();

  PipelineMeters(MeterRegistry registry, String pipeline, RunTimers timers, Instant begin) {
    this.registry = registry;
    this.tags = Tags.of("pipeline", pipeline);
    this.timers = timers;
    this.begin = begin;
    gauge("running", "1: an attempt is at work", seen -> latest(seen, PipelineMeters::running));
    gauge("failures", "Failed attempts of the newest run", s -> latest(s, Decision::failures));
    gauge("exhausted", "1: given up until something changes", PipelineMeters::exhausted);
    for (Phase phase : Phase.values()) {
      if (!phase.active()) {
        ended.put(phase, counter(phase));
      }
    }
  }

  void see(PipelinePass.Result result) {
    Optional<Decision> before = known.flatMap(seen -> seen.decisions().latest());
    Optional<Decision> now = result.decisions().latest();
    if (known.isPresent() && !now.equals(before)) {
      now.ifPresent(decision -> changed(before, decision));
    }
    known = Optional.of(result);
  }

  /** The pipeline is gone. */
  void remove() {
    gauges.forEach(registry::remove);
    ended.values().forEach(registry::remove);
  }

  private void changed(Optional<Decision> before, Decision now) {
    boolean sameRun = before.filter(old -> old.runId().equals(now.runId())).isPresent();
    if (now.phase() == Phase.STARTED && !sameRun) {
      now.inputs().values().stream()
          .map(Input::version)
          .map(Instant::ofEpochMilli)
          .max(Instant::compareTo)
          // An old notification tells nothing of how quick we are.
          .filter(notified -> notified.isAfter(begin))
          .ifPresent(notified -> timers.started(Duration.between(notified, now.since())));
    }
    if (!now.phase().active()) {
      ended.get(now.phase()).increment();
    }
    if (now.phase() == Phase.FINISHED && now.attempt().publish() != PublishMode.NEVER) {
      Instant decided = Instant.ofEpochMilli(now.attempt().sequence());
      timers.published(Duration.between(decided, now.since()));
    }
  }

  private Counter counter(Phase phase) {
    return Counter.builder(PipelineMetrics.PREFIX + "attempts.ended")
        .description("Attempts that ended while this process looked")
        .tags(tags.and("outcome", phase.name().toLowerCase(Locale.ROOT)))
        .register(registry);
  }

  private void gauge(String name, String help, ToIntFunction<PipelinePass.Result> value) {
    gauges.add(
        Gauge.builder(
                PipelineMetrics.PREFIX + "pipeline." + name,
                this,
                self -> self.known.map(value::applyAsInt).map(Integer::doubleValue).orElse(0.0))
            .description(help)
            .tags(tags)
            .register(registry));
  }

  private static int latest(PipelinePass.Result seen, ToIntFunction<Decision> value) {
    Decisions decisions = seen.decisions();
    return decisions.latest().map(value::applyAsInt).orElse(0);
  }

  private static int running(Decision decision) {
    return decision.phase().active() ? 1 : 0;
  }

  private static int exhausted(PipelinePass.Result seen) {
    return seen.step() instanceof Step.Nothing rest && rest.reason() == Reason.RETRIES_EXHAUSTED
        ? 1
        : 0;
  }
}
