package io.daxcovid.local.hdfs;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hdfs.server.datanode.DataNode;
import org.apache.hadoop.hdfs.server.namenode.NameNode;
import org.apache.hadoop.metrics2.lib.DefaultMetricsSystem;

/** The two running daemons. */
final class Hdfs implements AutoCloseable {
  private static final long POLL_MILLIS = 50;

  private final String host;
  private final NameNode nameNode;
  private final DataNode dataNode;

  private Hdfs(String host, NameNode nameNode, DataNode dataNode) {
    this.host = host;
    this.nameNode = nameNode;
    this.dataNode = dataNode;
  }

  static Hdfs start(String host, int port, Path folder) throws IOException {
    // Both daemons register the same metrics sources; alone in a JVM that would be an error.
    DefaultMetricsSystem.setMiniClusterMode(true);
    formatIfNew(host, port, folder);
    Configuration settings = HdfsSettings.of(host, port, folder, HdfsSettings.names(folder));
    NameNode nameNode = NameNode.createNameNode(new String[0], settings);
    return new Hdfs(host, nameNode, DataNode.createDataNode(new String[0], settings));
  }

  /** A crash in the middle of formatting must leave nothing that looks formatted. */
  private static void formatIfNew(String host, int port, Path folder) throws IOException {
    Path names = HdfsSettings.names(folder);
    if (Files.exists(names)) {
      return;
    }
    Path unfinished = folder.resolve("names.unfinished");
    delete(unfinished);
    Files.createDirectories(unfinished);
    NameNode.format(HdfsSettings.of(host, port, folder, unfinished));
    Files.move(unfinished, names);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> paths = Files.walk(folder)) {
      deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }

  /**
   * Until the DataNode has reported its blocks and the NameNode has left safe mode.
   *
   * @throws IOException if that takes too long
   */
  void awaitWritable(Duration limit) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    while (nameNode.isInSafeMode() || !dataNode.isDatanodeFullyStarted()) {
      if (System.nanoTime() - begin > limit.toNanos()) {
        throw new IOException(
            "it takes no files after %d s: the NameNode %s, the DataNode %s; blocks may be lost, see the log"
                .formatted(
                    limit.toSeconds(),
                    nameNode.isInSafeMode() ? "is in safe mode" : "is ready",
                    dataNode.isDatanodeFullyStarted() ? "is ready" : "has not started"));
      }
      Thread.sleep(POLL_MILLIS);
    }
  }

  URI uri() {
    return URI.create("hdfs://" + host + ":" + nameNode.getNameNodeAddress().getPort());
  }

  /**
   * For the end of the JVM: the NameNode closes its edit log. The DataNode ends by Hadoop's own
   * shutdown hook and refuses to be stopped while that runs.
   */
  @Override
  public void close() {
    nameNode.stop();
  }
}
