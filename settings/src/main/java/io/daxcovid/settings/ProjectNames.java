package io.daxcovid.settings;

import java.util.Set;

/**
 * All variables that some program or script of this project reads. A test compares the list with
 * the sources.
 */
final class ProjectNames {
  private static final Set<String> ALL =
      Set.of(
          "DAX_ADMIN_PASSWORD",
          "DAX_ADMIN_USER",
          "DAX_AREAS",
          "DAX_AWAY_LIMIT",
          "DAX_CASES_SOURCE",
          "DAX_CASES_WEEKLY_SOURCE",
          "DAX_CHROMIUM",
          "DAX_COMMAND",
          "DAX_CONFIG_FILE",
          "DAX_DATA",
          "DAX_DATABASE_PASSWORD",
          "DAX_DATABASE_URL",
          "DAX_DATABASE_USER",
          "DAX_DEADLINE",
          "DAX_DRIVER_CORES",
          "DAX_DRIVER_CORE_REQUEST",
          "DAX_DRIVER_MEMORY",
          "DAX_DRIVER_SERVICE_ACCOUNT",
          "DAX_EXECUTORS",
          "DAX_EXECUTOR_CORES",
          "DAX_EXECUTOR_CORE_REQUEST",
          "DAX_EXECUTOR_MEMORY",
          "DAX_FRESH_FOR",
          "DAX_FSE_KEY",
          "DAX_FSE_URL",
          "DAX_GENERATION",
          "DAX_HDFS_DIR",
          "DAX_HDFS_HOST",
          "DAX_HDFS_PORT",
          "DAX_HDFS_ROOT",
          "DAX_HDFS_URI",
          "DAX_HEALTH_HOST",
          "DAX_HEALTH_PORT",
          "DAX_HOME",
          "DAX_HTTP_ALLOWED_HOSTS",
          "DAX_HTTP_PROXY",
          "DAX_HTTP_USER_AGENT",
          "DAX_IMPORTER_COMMAND",
          "DAX_IMPORT_INTERVAL",
          "DAX_IMPORT_JITTER",
          "DAX_JOB_JAR",
          "DAX_KAFKA_ADVERTISED",
          "DAX_KAFKA_AUTHORITY",
          "DAX_KAFKA_BOOTSTRAP",
          "DAX_KAFKA_CONTROLLER_PORT",
          "DAX_KAFKA_DIR",
          "DAX_KAFKA_GATE_PORT",
          "DAX_KAFKA_HOST",
          "DAX_KAFKA_MECHANISM",
          "DAX_KAFKA_PASSWORD",
          "DAX_KAFKA_PORT",
          "DAX_KAFKA_SECURITY",
          "DAX_KAFKA_USER",
          "DAX_LEASE",
          "DAX_LEASE_DURATION",
          "DAX_LIFELINE",
          "DAX_LIFELINE_PID",
          "DAX_LOCK_FILE",
          "DAX_LOG_LEVEL",
          "DAX_LONGEST_DEADLINE",
          "DAX_MEMCACHED",
          "DAX_MEMCACHED_PORT",
          "DAX_MIGRATOR_PASSWORD",
          "DAX_MIGRATOR_USER",
          "DAX_NAMESPACES",
          "DAX_PINNED_RUN",
          "DAX_PIPELINE",
          "DAX_POD_NAME",
          "DAX_PRICES_SOURCE",
          "DAX_READER_PASSWORD",
          "DAX_READER_USER",
          "DAX_REQUIRE",
          "DAX_RESYNC",
          "DAX_RETRY_ATTEMPTS",
          "DAX_RETRY_BACKOFF",
          "DAX_RUN_AGAIN",
          "DAX_SETTLE",
          "DAX_SINK_ALLOWED",
          "DAX_SINK_SECRET",
          "DAX_SINK_URL",
          "DAX_SKIP_BUILD",
          "DAX_SOURCE_LIMIT",
          "DAX_SPARK_CONF",
          "DAX_SPARK_HOME",
          "DAX_SPARK_IMAGE",
          "DAX_SPARK_MASTER",
          "DAX_SPARK_VERSION",
          "DAX_SPOOL",
          "DAX_STATE_DIR",
          "DAX_STOOQ_KEY",
          "DAX_STOOQ_URL",
          "DAX_STOP_GRACE",
          "DAX_SUSPICIOUS_SHARE",
          "DAX_SYNTHETIC",
          "DAX_WATCH",
          "DAX_WEB_HOST",
          "DAX_WEB_PORT",
          "DAX_WRITER_PASSWORD",
          "DAX_WRITER_USER",
          "DAX_YAHOO_URL");

  private ProjectNames() {}

  static boolean contains(String name) {
    return ALL.contains(name)
        || (name.endsWith("_FILE")
            && ALL.contains(name.substring(0, name.length() - "_FILE".length())));
  }

  static Set<String> all() {
    return ALL;
  }
}
