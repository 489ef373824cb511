package io.daxcovid.operator.metrics;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.message.DatasetStatus;
import io.daxcovid.controller.metrics.TopicMetrics;
import io.daxcovid.controller.notification.FeedView;
import io.daxcovid.controller.notification.TopicTail;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** What the topics say, and how far they were read. */
public final class FeedMetrics {
  private final MeterRegistry registry;
  private final Supplier<FeedView> view;

  private FeedMetrics(MeterRegistry registry, Supplier<FeedView> view) {
    this.registry = registry;
    this.view = view;
  }

  public static void show(MeterRegistry registry, TopicTail tail, Clock clock) {
    TopicMetrics.show(registry, PipelineMetrics.PREFIX, tail::progress);
    FunctionCounter.builder(PipelineMetrics.PREFIX + "topic.skipped", tail, TopicTail::skipped)
        .description("Messages that were not what their topic promises, and were passed")
        .register(registry);
    new FeedMetrics(registry, tail::view).freshness(clock);
  }

  static void freshness(MeterRegistry registry, Supplier<FeedView> view, Clock clock) {
    new FeedMetrics(registry, view).freshness(clock);
  }

  private void freshness(Clock clock) {
    for (Dataset dataset : Dataset.INPUTS) {
      gauge(
          dataset,
          "dataset.unchecked",
          "Time since its source last had good data, changed or not",
          "seconds",
          status -> since(status, clock));
      gauge(
          dataset,
          "dataset.archived",
          "1: the source is closed, old data is no fault",
          null,
          status -> status.archived() ? 1 : 0);
    }
  }

  private void gauge(
      Dataset dataset,
      String name,
      String help,
      String unit,
      ToDoubleFunction<DatasetStatus> value) {
    DoubleSupplier known =
        () -> {
          DatasetStatus status = view.get().datasets().get(dataset);
          return status == null ? Double.NaN : value.applyAsDouble(status);
        };
    Gauge.builder(PipelineMetrics.PREFIX + name, known, DoubleSupplier::getAsDouble)
        .description(help)
        .baseUnit(unit)
        .tag("dataset", dataset.id())
        .strongReference(true)
        .register(registry);
  }

  private static double since(DatasetStatus status, Clock clock) {
    return status.lastSuccessAt() == null
        ? Double.NaN
        : Duration.between(status.lastSuccessAt(), clock.instant()).toMillis() / 1000.0;
  }
}
