package io.daxcovid.local.hdfs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A real NameNode and a real DataNode in one JVM, on one address. Files stay over a restart, on
 * another port too.
 *
 * <p>Environment: {@code DAX_HDFS_HOST} (default: loopback), {@code DAX_HDFS_PORT} (the NameNode's
 * RPC port) and {@code DAX_HDFS_DIR} (made and formatted if new).
 */
public final class HdfsMain {
  /** Less than whoever started it waits. */
  private static final Duration LONGEST_START = Duration.ofSeconds(75);

  private HdfsMain() {}

  public static void main(String[] args) {
    try {
      int port = Integer.parseInt(required("DAX_HDFS_PORT"));
      String host = System.getenv().getOrDefault("DAX_HDFS_HOST", "127.0.0.1");
      Hdfs hdfs = Hdfs.start(host, port, PlainPath.to(Path.of(required("DAX_HDFS_DIR"))));
      Runtime.getRuntime().addShutdownHook(new Thread(hdfs::close, "stop-hdfs"));
      hdfs.awaitWritable(LONGEST_START);
      System.out.println("HDFS ready on " + hdfs.uri());
    } catch (IOException | IllegalArgumentException e) {
      System.out.println("HDFS cannot start: " + e.getMessage());
      System.exit(1);
    } catch (InterruptedException e) {
      System.exit(1);
    }
  }

  private static String required(String name) {
    String value = System.getenv(name);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("set " + name);
    }
    return value;
  }
}
