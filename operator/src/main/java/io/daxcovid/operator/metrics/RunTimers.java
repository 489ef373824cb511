package io.daxcovid.operator.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/** How long it takes from a notification to its result, of all pipelines together. */
final class RunTimers {
  private final Timer start;
  private final Timer publish;

  RunTimers(MeterRegistry registry) {
    start =
        timer("run.start", "From the importer's newest snapshot to the run that was made of it")
            .serviceLevelObjectives(
                steps(Duration::ofMillis, 10, 25, 50, 100, 250, 1_000, 5_000, 20_000, 60_000))
            .register(registry);
    publish =
        timer("run.publish", "From the decision of an attempt to its published result")
            .serviceLevelObjectives(steps(Duration::ofSeconds, 10, 30, 60, 120, 300, 600, 1_800))
            .register(registry);
  }

  void started(Duration time) {
    start.record(positive(time));
  }

  void published(Duration time) {
    publish.record(positive(time));
  }

  /** Clocks of two machines may differ. */
  private static Duration positive(Duration time) {
    return time.isNegative() ? Duration.ZERO : time;
  }

  private static Timer.Builder timer(String name, String help) {
    return Timer.builder(PipelineMetrics.PREFIX + name).description(help);
  }

  private static Duration[] steps(LongFunction<Duration> unit, long... numbers) {
    return LongStream.of(numbers).mapToObj(unit).toArray(Duration[]::new);
  }
}
