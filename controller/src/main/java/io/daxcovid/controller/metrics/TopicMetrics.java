package io.daxcovid.controller.metrics;

import io.daxcovid.contract.message.Topics;
import io.daxcovid.controller.notification.TopicProgress;
import io.daxcovid.controller.notification.TopicProgress.Offsets;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** How far the topics were read. */
public final class TopicMetrics {
  private TopicMetrics() {}

  /**
   * @param prefix of the names, with a dot at its end
   */
  public static void show(MeterRegistry registry, String prefix, Supplier<TopicProgress> progress) {
    for (String topic : List.of(Topics.SNAPSHOTS, Topics.STATUS)) {
      Gauge.builder(
              prefix + "topic.position",
              offset(progress, topic, Offsets::position),
              DoubleSupplier::getAsDouble)
          .description("Offset of the next message to be read")
          .tag("topic", topic)
          .strongReference(true)
          .register(registry);
      Gauge.builder(
              prefix + "topic.end",
              offset(progress, topic, Offsets::end),
              DoubleSupplier::getAsDouble)
          .description("End of the topic")
          .tag("topic", topic)
          .strongReference(true)
          .register(registry);
    }
  }

  private static DoubleSupplier offset(
      Supplier<TopicProgress> progress, String topic, ToLongFunction<Offsets> which) {
    return () -> {
      Offsets offsets = progress.get().topics().get(topic);
      return offsets == null ? Double.NaN : which.applyAsLong(offsets);
    };
  }
}
