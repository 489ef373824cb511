package io.daxcovid.importer.config;

import io.daxcovid.contract.snapshot.SnapshotLayout;
import io.daxcovid.settings.Durations;
import io.daxcovid.settings.Setting;
import io.daxcovid.settings.ValueType;
import io.daxcovid.settings.Values;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where snapshots are kept, and how long.
 *
 * @param longestDeadline of all runs; older snapshots may be removed
 * @param spool folder on local disk for what is being imported
 */
public record StorageConfig(
    String hdfsUri, SnapshotLayout layout, Duration longestDeadline, Path spool) {
  private static final Setting<String> HDFS_URI =
      Setting.required(
          "DAX_HDFS_URI",
          new ValueType<>("`hdfs://host:port`", StorageConfig::hdfs),
          "hdfs://127.0.0.1:9000",
          "Address of the HDFS NameNode");

  private static final Setting<SnapshotLayout> ROOT =
      Setting.withDefault(
          "DAX_HDFS_ROOT",
          new ValueType<>("absolute path in HDFS", SnapshotLayout::new),
          "/dax-covid",
          "Folder of all that the importer writes");

  private static final Setting<Duration> LONGEST_DEADLINE =
      Setting.withDefault(
          "DAX_LONGEST_DEADLINE",
          Durations.POSITIVE,
          "1h",
          "The longest deadline of a run: no snapshot that is younger is removed");

  private static final Setting<Optional<Path>> SPOOL =
      Setting.optional(
          "DAX_SPOOL",
          new ValueType<>("folder", Path::of),
          "/var/tmp/dax-covid",
          "Local folder for what is being imported; if not set, one in the temporary folder");

  static final List<Setting<?>> SETTINGS = List.of(HDFS_URI, ROOT, LONGEST_DEADLINE, SPOOL);

  static StorageConfig from(Values values) {
    return new StorageConfig(
        values.get(HDFS_URI),
        values.get(ROOT),
        values.get(LONGEST_DEADLINE),
        values.get(SPOOL).orElseGet(StorageConfig::ofThisUser));
  }

  /** The temporary folder may belong to all users. */
  private static Path ofThisUser() {
    return Path.of(
        System.getProperty("java.io.tmpdir"),
        "dax-covid-importer-" + System.getProperty("user.name"));
  }

  private static String hdfs(String text) {
    if (!text.matches("hdfs://[^/\\s]+")) {
      throw new IllegalArgumentException("it must be hdfs:// with a host and no path");
    }
    return text;
  }
}
