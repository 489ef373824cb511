package io.daxcovid.operator;

import io.daxcovid.operator.resource.PipelineDefaults;
import io.daxcovid.settings.Setting;
import io.daxcovid.settings.ValueType;
import io.daxcovid.settings.Values;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a pipeline need not say. */
final class DefaultsSettings {
  private static final int MOST = 1_000;
  private static final ValueType<String> CORE_REQUEST =
      ValueType.TEXT.as("cores as Kubernetes writes them", DefaultsSettings::cores);

  private static final Setting<String> IMAGE =
      Setting.required(
          "DAX_SPARK_IMAGE",
          ValueType.TEXT,
          "registry.example.org/dax-covid/spark-app:0.1.0",
          "Image with Spark and the job");

  private static final Setting<String> VERSION =
      Setting.withDefault(
          "DAX_SPARK_VERSION", ValueType.TEXT, "4.1.1", "Version of the Spark in that image");

  private static final Setting<Integer> DRIVER_CORES =
      Setting.withDefault(
          "DAX_DRIVER_CORES", ValueType.integer(1, MOST), "1", "Cores of each driver");

  private static final Setting<String> DRIVER_CORE_REQUEST =
      Setting.withDefault(
          "DAX_DRIVER_CORE_REQUEST",
          CORE_REQUEST,
          "200m",
          "Share of a core that is set aside for each driver; it may use more");

  private static final Setting<String> DRIVER_MEMORY =
      Setting.withDefault("DAX_DRIVER_MEMORY", ValueType.TEXT, "1g", "Heap of each driver");

  private static final Setting<Integer> EXECUTORS =
      Setting.withDefault(
          "DAX_EXECUTORS", ValueType.integer(1, MOST), "2", "Number of executors of each run");

  private static final Setting<Integer> EXECUTOR_CORES =
      Setting.withDefault(
          "DAX_EXECUTOR_CORES", ValueType.integer(1, MOST), "1", "Cores of each executor");

  private static final Setting<String> EXECUTOR_CORE_REQUEST =
      Setting.withDefault(
          "DAX_EXECUTOR_CORE_REQUEST",
          CORE_REQUEST,
          "200m",
          "Share of a core that is set aside for each executor; it may use more");

  private static final Setting<String> EXECUTOR_MEMORY =
      Setting.withDefault("DAX_EXECUTOR_MEMORY", ValueType.TEXT, "1g", "Heap of each executor");

  private static final Setting<Map<String, String>> CONF =
      Setting.withDefault(
          "DAX_SPARK_CONF",
          ValueType.TEXT.as("`key=value`, more by commas", DefaultsSettings::conf),
          "",
          "Spark's settings of each run; a pipeline's own come after them");

  private static final Setting<String> SINK_URL =
      Setting.required(
          "DAX_SINK_URL",
          ValueType.TEXT,
          "jdbc:mysql://mysql:3306/daxcovid",
          "Database of results, without user and password");

  private static final Setting<String> SINK_SECRET =
      Setting.withDefault(
          "DAX_SINK_SECRET",
          ValueType.TEXT,
          "dax-covid-writer",
          "Secret in the pipeline's namespace with the keys `username` and `password`");

  private static final Setting<List<String>> SINK_ALLOWED =
      Setting.withDefault(
          "DAX_SINK_ALLOWED",
          ValueType.TEXT.as("beginnings of JDBC URLs, separated by commas", DefaultsSettings::list),
          "",
          "Other databases that a pipeline may name");

  private static final Setting<String> HDFS_URI =
      Setting.required(
          "DAX_HDFS_URI",
          ValueType.TEXT.as("`hdfs://host:port`", DefaultsSettings::withoutSlash),
          "hdfs://namenode:9000",
          "Put before the paths of snapshots");

  private static final Setting<String> SERVICE_ACCOUNT =
      Setting.withDefault(
          "DAX_DRIVER_SERVICE_ACCOUNT",
          ValueType.TEXT,
          "dax-covid-driver",
          "Service account of the drivers, see `k8s/jobs`");

  static final List<Setting<?>> SETTINGS =
      List.of(
          IMAGE,
          VERSION,
          DRIVER_CORES,
          DRIVER_CORE_REQUEST,
          DRIVER_MEMORY,
          EXECUTORS,
          EXECUTOR_CORES,
          EXECUTOR_CORE_REQUEST,
          EXECUTOR_MEMORY,
          CONF,
          SINK_URL,
          SINK_SECRET,
          SINK_ALLOWED,
          HDFS_URI,
          SERVICE_ACCOUNT);

  private DefaultsSettings() {}

  static PipelineDefaults from(Values values) {
    return new PipelineDefaults(
        new PipelineDefaults.Spark(
            values.get(IMAGE),
            values.get(VERSION),
            new PipelineDefaults.Driver(
                values.get(DRIVER_CORES),
                values.get(DRIVER_CORE_REQUEST),
                values.get(DRIVER_MEMORY)),
            new PipelineDefaults.Executor(
                values.get(EXECUTORS),
                values.get(EXECUTOR_CORES),
                values.get(EXECUTOR_CORE_REQUEST),
                values.get(EXECUTOR_MEMORY)),
            values.get(CONF)),
        new PipelineDefaults.Sink(
            values.get(SINK_URL), values.get(SINK_SECRET), values.get(SINK_ALLOWED)),
        values.get(HDFS_URI),
        values.get(SERVICE_ACCOUNT));
  }

  private static List<String> list(String text) {
    return words(text).map(PipelineDefaults.Sink::beginning).toList();
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(text.split(",")).map(String::strip).filter(s -> !s.isEmpty());
  }

  private static String cores(String text) {
    if (!text.matches("[1-9][0-9]{0,5}m?")) {
      throw new IllegalArgumentException("it must be written as 200m or 1");
    }
    return text;
  }

  private static Map<String, String> conf(String text) {
    Map<String, String> conf = new TreeMap<>();
    words(text)
        .forEach(
            setting -> {
              int sign = setting.indexOf('=');
              if (sign < 1) {
                throw new IllegalArgumentException("'" + setting + "' is not key=value");
              }
              conf.put(setting.substring(0, sign), setting.substring(sign + 1));
            });
    return conf;
  }

  private static String withoutSlash(String uri) {
    return uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
  }
}
