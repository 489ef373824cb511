package io.daxcovid.health;

import io.daxcovid.settings.Setting;
import io.daxcovid.settings.ValueType;
import io.daxcovid.settings.Values;
import java.util.List;
import java.util.Optional;

/**
 * Where health and metrics are answered.
 *
 * @param port none: nowhere
 */
public record HealthConfig(String host, Optional<Integer> port) {
  private static final Setting<String> HOST =
      Setting.withDefault(
          "DAX_HEALTH_HOST",
          ValueType.TEXT,
          "127.0.0.1",
          "Address on which health and metrics are answered; `0.0.0.0` for all");

  private static final Setting<Optional<Integer>> PORT =
      Setting.optional(
          "DAX_HEALTH_PORT",
          ValueType.PORT,
          "8081",
          "Port of `/health/live`, `/health/ready` and `/metrics`");

  public static final List<Setting<?>> SETTINGS = List.of(HOST, PORT);

  public static HealthConfig from(Values values) {
    return new HealthConfig(values.get(HOST), values.get(PORT));
  }
}
