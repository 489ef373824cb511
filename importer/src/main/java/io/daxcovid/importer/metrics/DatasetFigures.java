package io.daxcovid.importer.metrics;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.message.DatasetStatus;
import io.daxcovid.contract.snapshot.Manifest;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.ToDoubleFunction;

/** What is known of a dataset now, as gauges; NaN before anything is. */
final class DatasetFigures {
  private static final String SECONDS = "seconds";

  private final Dataset dataset;
  private final MeterRegistry registry;
  private volatile Manifest newest;
  private volatile DatasetStatus status;

  private DatasetFigures(Dataset dataset, MeterRegistry registry) {
    this.dataset = dataset;
    this.registry = registry;
  }

  static DatasetFigures register(Dataset dataset, MeterRegistry registry, Clock clock) {
    DatasetFigures figures = new DatasetFigures(dataset, registry);
    figures.ofSnapshot(clock);
    figures.ofChecks();
    return figures;
  }

  void update(Manifest lastGood, DatasetStatus newStatus) {
    if (lastGood != null) {
      newest = lastGood;
    }
    status = newStatus;
  }

  private void ofSnapshot(Clock clock) {
    snapshot("rows", "Rows of the newest snapshot", null, Manifest::rows);
    snapshot("size", "Uncompressed size of its rows.csv", "bytes", Manifest::bytes);
    snapshot(
        "snapshot.timestamp", "When it was fetched", SECONDS, manifest -> at(manifest.fetchedAt()));
    snapshot(
        "last.date.timestamp", "Its last date", SECONDS, manifest -> at(startOfLast(manifest)));
    snapshot(
        "age",
        "Time since its last date began",
        SECONDS,
        manifest -> at(clock.instant()) - at(startOfLast(manifest)));
  }

  private void ofChecks() {
    check("checked.timestamp", "When the source was last asked", SECONDS, s -> at(s.checkedAt()));
    check(
        "success.timestamp",
        "When the source last had good data, changed or not",
        SECONDS,
        s -> s.lastSuccessAt() == null ? Double.NaN : at(s.lastSuccessAt()));
    check(
        "archived",
        "1: the source is closed, old data is no fault",
        null,
        s -> s.archived() ? 1 : 0);
    check(
        "members.carried.over",
        "Members that keep the rows of an earlier snapshot",
        null,
        s -> s.carriedOver().size());
    check("quarantined", "Imports that wait for a person", null, s -> s.quarantined().size());
  }

  private void snapshot(String name, String help, String unit, ToDoubleFunction<Manifest> value) {
    gauge(name, help, unit, f -> f.newest == null ? Double.NaN : value.applyAsDouble(f.newest));
  }

  private void check(String name, String help, String unit, ToDoubleFunction<DatasetStatus> value) {
    gauge(name, help, unit, f -> f.status == null ? Double.NaN : value.applyAsDouble(f.status));
  }

  private void gauge(
      String name, String help, String unit, ToDoubleFunction<DatasetFigures> value) {
    Gauge.builder("daxcovid.dataset." + name, this, value)
        .description(help)
        .baseUnit(unit)
        .tag("dataset", dataset.id())
        .strongReference(true)
        .register(registry);
  }

  private static Instant startOfLast(Manifest manifest) {
    return manifest.lastDate().atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  private static double at(Instant instant) {
    return instant.toEpochMilli() / 1000.0;
  }
}
