package io.daxcovid.importer.config;

import io.daxcovid.settings.Durations;
import io.daxcovid.settings.Setting;
import io.daxcovid.settings.ValueType;
import io.daxcovid.settings.Values;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How the importer goes about as a service.
 *
 * @param healthPort where health is answered on loopback
 */
public record ServiceConfig(Duration interval, Optional<Integer> healthPort) {
  private static final Setting<Duration> INTERVAL =
      Setting.withDefault(
          "DAX_IMPORT_INTERVAL", Durations.POSITIVE, "1h", "Time between two imports");

  private static final Setting<Optional<Integer>> HEALTH_PORT =
      Setting.optional(
          "DAX_HEALTH_PORT",
          ValueType.PORT,
          "8081",
          "Port that answers `/health/live` and `/health/ready`");

  static final List<Setting<?>> SETTINGS = List.of(INTERVAL, HEALTH_PORT);

  static ServiceConfig from(Values values) {
    return new ServiceConfig(values.get(INTERVAL), values.get(HEALTH_PORT));
  }
}
