package io.daxcovid.local.controller;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.run.Analysis;
import io.daxcovid.contract.run.MethodVersion;
import io.daxcovid.contract.run.PipelineKey;
import io.daxcovid.contract.run.RunId;
import io.daxcovid.controller.notification.KafkaConnection;
import io.daxcovid.controller.plan.Concurrency;
import io.daxcovid.controller.plan.Desired;
import io.daxcovid.controller.plan.RetryPolicy;
import io.daxcovid.controller.plan.SettlePolicy;
import io.daxcovid.controller.plan.Wishes;
import io.daxcovid.controller.status.Freshness;
import io.daxcovid.health.HealthConfig;
import io.daxcovid.settings.Durations;
import io.daxcovid.settings.Program;
import io.daxcovid.settings.Setting;
import io.daxcovid.settings.ValueType;
import io.daxcovid.settings.Values;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Everything the local controller is told. */
record ControllerSettings(
    Desired desired,
    KafkaConnection kafka,
    SparkSetup spark,
    Path state,
    Freshness freshness,
    Duration awayLimit,
    HealthConfig health) {
  private static final Setting<KafkaConnection> KAFKA =
      Setting.required(
          "DAX_KAFKA_BOOTSTRAP",
          ValueType.TEXT.as("text", KafkaConnection::new),
          "127.0.0.1:9092",
          "Kafka's bootstrap servers");

  private static final Setting<Path> STATE =
      Setting.required(
          "DAX_STATE_DIR",
          ValueType.TEXT.as("folder", ControllerSettings::folder),
          "/var/lib/dax-covid/controller",
          "Folder of decisions and runs; one controller works in it");

  private static final Setting<PipelineKey> PIPELINE =
      Setting.withDefault(
          "DAX_PIPELINE",
          ValueType.TEXT.as("`namespace/name`", PipelineKey::parse),
          "local/dax-covid",
          "The pipeline whose runs it starts");

  private static final Setting<SettlePolicy> SETTLE =
      Setting.withDefault(
          "DAX_SETTLE",
          Durations.ANY.as("duration of at most 60 s, `0s` for none", SettlePolicy::of),
          "1s",
          "How long to wait for more inputs before a run is decided");

  private static final Setting<Duration> DEADLINE =
      Setting.withDefault(
          "DAX_DEADLINE", Durations.POSITIVE, "10m", "After so long an attempt is given up");

  private static final Setting<Integer> RETRY_ATTEMPTS =
      Setting.withDefault(
          "DAX_RETRY_ATTEMPTS",
          ValueType.integer(1, 100),
          "3",
          "Attempts of one run in all, the first included");

  private static final Setting<Duration> RETRY_BACKOFF =
      Setting.withDefault(
          "DAX_RETRY_BACKOFF",
          Durations.POSITIVE,
          "5s",
          "Pause after the first failed attempt; it doubles with each further one");

  private static final Setting<Optional<RunId>> PINNED_RUN =
      Setting.optional(
          "DAX_PINNED_RUN",
          ValueType.TEXT.as("run id of 20 hex digits", RunId::new),
          "0123456789abcdef0123",
          "Readers see this run, as in a roll-back; newer ones wait until the setting is gone");

  private static final Setting<Optional<String>> RUN_AGAIN =
      Setting.optional(
          "DAX_RUN_AGAIN",
          ValueType.TEXT,
          "2020-12-14",
          "Each new word asks once for the newest run to be computed anew");

  private static final Setting<Long> GENERATION =
      Setting.withDefault(
          "DAX_GENERATION",
          ValueType.TEXT.as("whole number", ControllerSettings::generation),
          "0",
          "Another number than before: failures of before do not count any more");

  private static final Setting<Freshness> FRESH_FOR =
      Setting.withDefault(
          "DAX_FRESH_FOR",
          Durations.POSITIVE.as(Durations.POSITIVE.words(), Freshness::new),
          "3h",
          "A last good check of a source that is older makes the data stale");

  private static final Setting<Duration> AWAY_LIMIT =
      Setting.withDefault(
          "DAX_AWAY_LIMIT",
          Durations.POSITIVE,
          "10m",
          "Kafka away for longer: `/health/ready` fails");

  static final Program PROGRAM =
      Program.of(
          "controller",
          List.of(
              List.of(KAFKA, STATE, PIPELINE),
              SparkSetup.SETTINGS,
              List.of(SETTLE, DEADLINE, RETRY_ATTEMPTS, RETRY_BACKOFF),
              List.of(PINNED_RUN, RUN_AGAIN, GENERATION, FRESH_FOR, AWAY_LIMIT),
              HealthConfig.SETTINGS));

  static ControllerSettings from(Values values) {
    Desired desired =
        new Desired(
            values.get(PIPELINE),
            Dataset.INPUTS,
            Analysis.defaults(),
            MethodVersion.CURRENT,
            values.get(SETTLE),
            Concurrency.FORBID,
            new RetryPolicy(values.get(RETRY_ATTEMPTS), values.get(RETRY_BACKOFF)),
            values.get(DEADLINE),
            wishes(values));
    return new ControllerSettings(
        desired,
        values.get(KAFKA),
        SparkSetup.from(values),
        values.get(STATE),
        values.get(FRESH_FOR),
        values.get(AWAY_LIMIT),
        HealthConfig.from(values));
  }

  private static Wishes wishes(Values values) {
    return new Wishes(
        Optional.empty(),
        values.get(PINNED_RUN),
        values.get(RUN_AGAIN).orElse(""),
        values.get(GENERATION));
  }

  private static long generation(String text) {
    if (!text.matches("[0-9]{1,18}")) {
      throw new IllegalArgumentException("it must be a whole number of at most 18 digits");
    }
    return Long.parseLong(text);
  }

  private static Path folder(String text) {
    return Path.of(text).toAbsolutePath().normalize();
  }
}
