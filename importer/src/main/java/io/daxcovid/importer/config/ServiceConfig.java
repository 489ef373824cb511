package io.daxcovid.importer.config;

import io.daxcovid.health.HealthConfig;
import io.daxcovid.settings.Durations;
import io.daxcovid.settings.Setting;
import io.daxcovid.settings.ValueType;
import io.daxcovid.settings.Values;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the importer goes about as a service.
 *
 * @param jitter share of the interval
 * @param cycleLimit a cycle that takes longer is wedged
 * @param awayLimit for so long HDFS or Kafka may be away before the importer is not ready
 * @param stopGrace for so long an import may go on after SIGTERM
 */
public record ServiceConfig(
    Duration interval,
    double jitter,
    Duration cycleLimit,
    Duration awayLimit,
    Duration stopGrace,
    HealthConfig health) {
  private static final Setting<Duration> INTERVAL =
      Setting.withDefault(
          "DAX_IMPORT_INTERVAL",
          Durations.POSITIVE,
          "1h",
          "Time between the beginnings of two imports; the first comes at once");

  private static final Setting<Double> JITTER =
      Setting.withDefault(
          "DAX_IMPORT_JITTER",
          ValueType.shareBelow(1),
          "0.05",
          "Share of the interval by which it is longer or shorter at random");

  private static final Setting<Duration> CYCLE_LIMIT =
      Setting.withDefault(
          "DAX_IMPORT_LIMIT",
          Durations.POSITIVE,
          "30m",
          "An import that takes longer is wedged: `/health/live` fails");

  private static final Setting<Duration> AWAY_LIMIT =
      Setting.withDefault(
          "DAX_AWAY_LIMIT",
          Durations.POSITIVE,
          "10m",
          "HDFS or Kafka away for longer: `/health/ready` fails");

  private static final Setting<Duration> STOP_GRACE =
      Setting.withDefault(
          "DAX_STOP_GRACE",
          Durations.POSITIVE,
          "15s",
          "After SIGTERM, an import may go on for so long; a supervisor must wait a little longer");

  static final List<Setting<?>> SETTINGS =
      Stream.concat(
              Stream.<Setting<?>>of(INTERVAL, JITTER, CYCLE_LIMIT, AWAY_LIMIT, STOP_GRACE),
              HealthConfig.SETTINGS.stream())
          .toList();

  static ServiceConfig from(Values values) {
    return new ServiceConfig(
        values.get(INTERVAL),
        values.get(JITTER),
        values.get(CYCLE_LIMIT),
        values.get(AWAY_LIMIT),
        values.get(STOP_GRACE),
        HealthConfig.from(values));
  }
}
