package io.daxcovid.operator.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.message.DatasetStatus;
import io.daxcovid.controller.notification.FeedView;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedMetricsTest {
  private static final Instant NOW = Instant.parse("2020-12-14T10:00:00Z");

  private final MeterRegistry registry = new SimpleMeterRegistry();
  private FeedView view = FeedView.EMPTY;

  @Test
  void freshness_is_unknown_until_the_importer_has_spoken() {
    FeedMetrics.freshness(registry, () -> view, Clock.fixed(NOW, ZoneOffset.UTC));
    assertThat(gauge("dataset.unchecked", Dataset.ECDC_CASES)).isNaN();

    view = view.with(status(NOW.minusSeconds(90), false));
    assertThat(gauge("dataset.unchecked", Dataset.ECDC_CASES)).isEqualTo(90);
    assertThat(gauge("dataset.archived", Dataset.ECDC_CASES)).isZero();
    assertThat(gauge("dataset.unchecked", Dataset.FSE_PRICES)).isNaN();

    view = view.with(status(null, true));
    assertThat(gauge("dataset.unchecked", Dataset.ECDC_CASES)).as("never good yet").isNaN();
    assertThat(gauge("dataset.archived", Dataset.ECDC_CASES)).isEqualTo(1);
  }

  private static DatasetStatus status(Instant success, boolean archived) {
    return new DatasetStatus(
        Dataset.ECDC_CASES, NOW, success, archived, List.of(), List.of(), List.of());
  }

  private double gauge(String name, Dataset dataset) {
    return registry.get(PipelineMetrics.PREFIX + name).tag("dataset", dataset.id()).gauge().value();
  }
}
