package io.daxcovid.operator;

import io.daxcovid.controller.notification.KafkaConnection;
import io.daxcovid.controller.status.Freshness;
import io.daxcovid.health.HealthConfig;
import io.daxcovid.kafka.KafkaAddress;
import io.daxcovid.kafka.KafkaLogin;
import io.daxcovid.operator.lead.LeaseSettings;
import io.daxcovid.operator.resource.PipelineDefaults;
import io.daxcovid.settings.Durations;
import io.daxcovid.settings.Program;
import io.daxcovid.settings.Setting;
import io.daxcovid.settings.ValueType;
import io.daxcovid.settings.Values;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everything the operator is told. How the API server is reached is told by the cluster, or by the
 * usual variables of its clients.
 *
 * @param namespaces whose pipelines it looks after; empty for the one it lives in
 */
record OperatorSettings(
    KafkaConnection kafka,
    Set<String> namespaces,
    PipelineDefaults defaults,
    LeaseSettings lease,
    Pace pace,
    HealthConfig health) {
  /**
   * @param watch between two live looks at an attempt, at most
   * @param resync the same in any other case
   * @param awayLimit Kafka away for longer is a fault
   */
  record Pace(Freshness freshness, Duration watch, Duration resync, Duration awayLimit) {}

  private static final Setting<String> KAFKA =
      Setting.required(
          "DAX_KAFKA_BOOTSTRAP", ValueType.TEXT, "kafka:9092", "Kafka's bootstrap servers");

  private static final Setting<Optional<Set<String>>> NAMESPACES =
      Setting.optional(
          "DAX_NAMESPACES",
          ValueType.TEXT.as("names, separated by commas", OperatorSettings::names),
          "dax-covid,research",
          "Namespaces whose pipelines are looked after, each with the Role; by default the operator's own");

  private static final Setting<Freshness> FRESH_FOR =
      Setting.withDefault(
          "DAX_FRESH_FOR",
          Durations.POSITIVE.as(Durations.POSITIVE.words(), Freshness::new),
          "3h",
          "A last good check of a source that is older makes the data stale");

  private static final Setting<Duration> WATCH =
      Setting.withDefault(
          "DAX_WATCH",
          Durations.POSITIVE,
          "30s",
          "A live look at an attempt at work at least so often, whatever the cluster tells by itself");

  private static final Setting<Duration> RESYNC =
      Setting.withDefault(
          "DAX_RESYNC",
          Durations.POSITIVE,
          "5m",
          "A live look at a pipeline at least so often, whatever the cluster tells by itself");

  private static final Setting<Duration> AWAY_LIMIT =
      Setting.withDefault(
          "DAX_AWAY_LIMIT",
          Durations.POSITIVE,
          "10m",
          "Kafka away for longer: `/health/ready` fails");

  static final Program PROGRAM =
      Program.of(
          "operator",
          List.of(
              List.of(KAFKA),
              KafkaLogin.SETTINGS,
              List.of(NAMESPACES),
              DefaultsSettings.SETTINGS,
              LeaseSettings.SETTINGS,
              List.of(FRESH_FOR, WATCH, RESYNC, AWAY_LIMIT),
              HealthConfig.SETTINGS));

  static OperatorSettings from(Values values) {
    return new OperatorSettings(
        new KafkaConnection(new KafkaAddress(values.get(KAFKA), KafkaLogin.from(values))),
        values.get(NAMESPACES).orElse(Set.of()),
        DefaultsSettings.from(values),
        LeaseSettings.from(values),
        new Pace(
            values.get(FRESH_FOR), values.get(WATCH), values.get(RESYNC), values.get(AWAY_LIMIT)),
        HealthConfig.from(values));
  }

  /** At least one. */
  Set<String> namespacesOr(String own) {
    return namespaces.isEmpty() ? Set.of(own) : namespaces;
  }

  private static Set<String> names(String text) {
    return new TreeSet<>(Arrays.asList(text.strip().split("\\s*,\\s*")));
  }
}
