package io.daxcovid.local.controller;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.run.Analysis;
import io.daxcovid.contract.run.MethodVersion;
import io.daxcovid.contract.run.PipelineKey;
import io.daxcovid.controller.notification.KafkaConnection;
import io.daxcovid.controller.plan.Concurrency;
import io.daxcovid.controller.plan.Desired;
import io.daxcovid.controller.plan.RetryPolicy;
import io.daxcovid.controller.plan.SettlePolicy;
import io.daxcovid.controller.status.Freshness;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything the local controller is told, from its environment. */
record ControllerSettings(
    Desired desired,
    KafkaConnection kafka,
    SparkSetup spark,
    Path state,
    Freshness freshness,
    Optional<Integer> healthPort) {
  /**
   * @throws IllegalArgumentException naming every variable that is missing or malformed
   */
  static ControllerSettings from(Map<String, String> variables) {
    Environment env = new Environment(variables);
    KafkaConnection kafka = env.required("DAX_KAFKA_BOOTSTRAP", KafkaConnection::new);
    Path state = env.required("DAX_STATE_DIR", ControllerSettings::folder);
    Freshness freshness =
        env.or("DAX_FRESH_FOR", "PT3H", text -> new Freshness(Duration.parse(text)));
    Optional<Integer> healthPort = env.optional("DAX_HEALTH_PORT", Integer::valueOf);
    SparkSetup spark = SparkSetup.from(env);
    PipelineKey pipeline = env.or("DAX_PIPELINE", "local/dax-covid", PipelineKey::parse);
    SettlePolicy settle =
        env.or("DAX_SETTLE", "PT1S", text -> SettlePolicy.of(Duration.parse(text)));
    Duration deadline = env.or("DAX_DEADLINE", "PT10M", ControllerSettings::positive);
    RetryPolicy retry = retry(env);
    env.check();
    Desired desired =
        new Desired(
            pipeline,
            List.of(Dataset.values()),
            Analysis.defaults(),
            MethodVersion.CURRENT,
            settle,
            Concurrency.FORBID,
            retry,
            deadline,
            false);
    return new ControllerSettings(desired, kafka, spark, state, freshness, healthPort);
  }

  private static RetryPolicy retry(Environment env) {
    Duration backoff = env.or("DAX_RETRY_BACKOFF", "PT5S", ControllerSettings::positive);
    return env.or(
        "DAX_RETRY_ATTEMPTS",
        "3",
        text -> new RetryPolicy(Integer.parseInt(text), backoff == null ? Duration.ZERO : backoff));
  }

  private static Duration positive(String text) {
    Duration duration = Duration.parse(text);
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException("it must be more than zero");
    }
    return duration;
  }

  private static Path folder(String text) {
    return Path.of(text).toAbsolutePath().normalize();
  }
}
