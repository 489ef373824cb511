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
 * @param sourceLimit time that one source has in one cycle, with all retries and waits
 * @param awayLimit for so long HDFS or Kafka may be away before the importer is not ready
 * @param stopGrace for so long an import may go on after SIGTERM
 */
public record ServiceConfig(
    Duration interval,
    double jitter,
    Duration sourceLimit,
    Duration awayLimit,
    Duration stopGrace,
    HealthConfig health) {
  /** Waiting for the lock, parsing, HDFS with its time-outs: many times what they ever took. */
  private static final Duration BESIDE_SOURCES = Duration.ofMinutes(14);

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

  private static final Setting<Duration> SOURCE_LIMIT =
      Setting.withDefault(
          "DAX_SOURCE_LIMIT",
          Durations.POSITIVE,
          "8m",
          "For so long one source may be asked in one import, with all retries and waits; an import"
              + " that takes longer than all its sources together may and 14 minutes more is"
              + " wedged: `/health/live` fails");

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
              Stream.<Setting<?>>of(INTERVAL, JITTER, SOURCE_LIMIT, AWAY_LIMIT, STOP_GRACE),
              HealthConfig.SETTINGS.stream())
          .toList();

  /**
   * A cycle that takes longer is wedged.
   *
   * @param sources that it asks, one after the other
   */
  public Duration cycleLimit(int sources) {
    return BESIDE_SOURCES.plus(sourceLimit.multipliedBy(sources));
  }

  static ServiceConfig from(Values values) {
    return new ServiceConfig(
        values.get(INTERVAL),
        values.get(JITTER),
        values.get(SOURCE_LIMIT),
        values.get(AWAY_LIMIT),
        values.get(STOP_GRACE),
        HealthConfig.from(values));
  }
}
