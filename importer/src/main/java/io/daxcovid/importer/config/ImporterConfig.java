package io.daxcovid.importer.config;

import io.daxcovid.importer.source.choice.NetworkSettings;
import io.daxcovid.kafka.KafkaAddress;
import io.daxcovid.kafka.KafkaLogin;
import io.daxcovid.settings.Program;
import io.daxcovid.settings.Setting;
import io.daxcovid.settings.ValueType;
import io.daxcovid.settings.Values;
import java.util.List;
import java.util.Map;

/**
 * Everything the importer is told.
 *
 * @param command how a person types the importer on this installation
 */
public record ImporterConfig(
    StorageConfig storage,
    SourcesConfig sources,
    NetworkSettings network,
    ServiceConfig service,
    KafkaAddress kafka,
    String command) {
  private static final Setting<String> KAFKA =
      Setting.required(
          "DAX_KAFKA_BOOTSTRAP", ValueType.TEXT, "127.0.0.1:9092", "Kafka's bootstrap servers");

  private static final Setting<String> COMMAND =
      Setting.withDefault(
          "DAX_IMPORTER_COMMAND",
          ValueType.TEXT,
          "importer",
          "How a person types the importer here; part of messages that say what to do");

  public static final Program PROGRAM =
      Program.of(
          "importer",
          List.of(
              StorageConfig.SETTINGS,
              List.of(KAFKA),
              KafkaLogin.SETTINGS,
              SourcesConfig.SETTINGS,
              NetworkConfig.SETTINGS,
              ServiceConfig.SETTINGS,
              List.of(COMMAND)));

  /**
   * @throws io.daxcovid.settings.UnusableSettingsException naming all faults at once
   */
  public static ImporterConfig from(Map<String, String> environment) {
    return from(PROGRAM.read(environment), environment);
  }

  /**
   * @param environment for what the network's settings share with other programs
   */
  public static ImporterConfig from(Values values, Map<String, String> environment) {
    return new ImporterConfig(
        StorageConfig.from(values),
        SourcesConfig.from(values),
        NetworkConfig.from(values, environment),
        ServiceConfig.from(values),
        new KafkaAddress(values.get(KAFKA), KafkaLogin.from(values)),
        values.get(COMMAND));
  }
}
