package io.daxcovid.importer.config;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.snapshot.SnapshotLayout;
import io.daxcovid.importer.source.PathSource;
import io.daxcovid.importer.source.Source;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Everything the importer is told, from its environment.
 *
 * @param synthetic the sources are the generated sample
 * @param command how a person types the importer on this installation
 * @param healthPort where health is answered on loopback
 * @param longestDeadline of all runs; older snapshots may be removed
 * @param suspiciousShare of the rows that may be missing without a question
 */
public record ImporterConfig(
    String hdfsUri,
    SnapshotLayout layout,
    String kafkaBootstrap,
    Map<Dataset, Source> sources,
    boolean synthetic,
    Duration interval,
    String command,
    Optional<Integer> healthPort,
    Duration longestDeadline,
    double suspiciousShare) {
  private static final String HDFS_EXAMPLE = "hdfs://127.0.0.1:9000";

  public ImporterConfig {
    sources = Map.copyOf(sources);
  }

  /**
   * @throws UnusableConfigException naming all faults at once
   */
  public static ImporterConfig from(Map<String, String> variables) {
    Environment env = new Environment(variables);
    Source cases = source(env, "DAX_CASES_SOURCE", "casedistribution.json");
    Source prices = source(env, "DAX_PRICES_SOURCE", "prices/");
    String uri = env.required("DAX_HDFS_URI", ImporterConfig::hdfs, HDFS_EXAMPLE);
    String kafka = env.required("DAX_KAFKA_BOOTSTRAP", text -> text, "127.0.0.1:9092");
    SnapshotLayout layout =
        env.optional(
            "DAX_HDFS_ROOT", new SnapshotLayout("/dax-covid"), SnapshotLayout::new, "/dax-covid");
    Boolean synthetic = env.optional("DAX_SYNTHETIC", false, ImporterConfig::flag, "true");
    Duration interval = duration(env, "DAX_IMPORT_INTERVAL");
    Duration longest = duration(env, "DAX_LONGEST_DEADLINE");
    Integer port = env.optional("DAX_HEALTH_PORT", null, ImporterConfig::port, "8081");
    Double share = env.optional("DAX_SUSPICIOUS_SHARE", 0.1, ImporterConfig::share, "0.1");
    env.requireFaultless();
    Map<Dataset, Source> sources =
        new EnumMap<>(Map.of(Dataset.ECDC_CASES, cases, Dataset.FSE_PRICES, prices));
    String command = env.text("DAX_IMPORTER_COMMAND").orElse("importer");
    return new ImporterConfig(
        uri,
        layout,
        kafka,
        sources,
        synthetic,
        interval,
        command,
        Optional.ofNullable(port),
        longest,
        share);
  }

  private static Source source(Environment env, String name, String example) {
    return env.required(name, text -> new PathSource(text, SourcePath.parse(text)), example);
  }

  private static Duration duration(Environment env, String name) {
    return env.optional(name, Duration.ofHours(1), ImporterConfig::positive, "PT1H");
  }

  private static Boolean flag(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException("it must be true or false");
    }
    return text.equals("true");
  }

  private static Duration positive(String text) {
    Duration duration = Duration.parse(text);
    if (duration.isZero() || duration.isNegative()) {
      throw new IllegalArgumentException("it must be longer than nothing");
    }
    return duration;
  }

  private static String hdfs(String text) {
    if (!text.matches("hdfs://[^/\\s]+")) {
      throw new IllegalArgumentException("it must be hdfs:// with a host and no path");
    }
    return text;
  }

  private static Integer port(String text) {
    int port = Integer.parseInt(text);
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("a port is 1 to 65535");
    }
    return port;
  }

  private static Double share(String text) {
    double share = Double.parseDouble(text);
    if (!(share >= 0 && share < 1)) {
      throw new IllegalArgumentException("it must be at least 0 and below 1");
    }
    return share;
  }
}
