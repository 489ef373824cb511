package io.daxcovid.local.testing;

import io.daxcovid.local.parts.HdfsPart;
import io.daxcovid.local.process.StartException;
import java.net.URI;

/** A real NameNode and DataNode; needs {@code local/hdfs} and {@code local/lifeline} packaged. */
public record EmbeddedHdfs(TestFolder folder, HdfsPart hdfs, EmbeddedPart part)
    implements AutoCloseable {
  public static EmbeddedHdfs start() {
    return start("127.0.0.1");
  }

  /** Where pods can reach it, too. */
  public static EmbeddedHdfs start(String host) {
    TestFolder folder = TestFolder.create();
    HdfsPart hdfs =
        new HdfsPart(TestFolder.repository(), folder.part("hdfs"), host, TestFolder.freePort());
    try {
      return new EmbeddedHdfs(folder, hdfs, EmbeddedPart.start(hdfs.spec()));
    } catch (StartException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /** {@code hdfs://<host>:<port>}. */
  public URI uri() {
    return hdfs.uri();
  }

  @Override
  public void close() {
    part.close();
    folder.close();
  }
}
