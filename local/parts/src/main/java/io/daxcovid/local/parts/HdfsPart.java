package io.daxcovid.local.parts;

import io.daxcovid.local.process.ChildSpec;
import io.daxcovid.local.process.JavaProgram;
import io.daxcovid.local.process.Readiness;
import io.daxcovid.local.process.Repository;
import io.daxcovid.local.process.StartException;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** NameNode and DataNode; their files survive a change of port. */
public record HdfsPart(Repository repository, PartFolder folder, String host, int port) {
  /** For this machine only. */
  public HdfsPart(Repository repository, PartFolder folder, int port) {
    this(repository, folder, "127.0.0.1", port);
  }

  public ChildSpec spec() throws StartException {
    return ChildSpec.java(
        "HDFS",
        JavaProgram.server(repository, "local/hdfs", "io.daxcovid.local.hdfs.HdfsMain", "256m"),
        List.of(),
        Map.of(
            "DAX_HDFS_HOST", host,
            "DAX_HDFS_PORT", Integer.toString(port),
            "DAX_HDFS_DIR", folder.data().toString()),
        folder.log(),
        Readiness.said("HDFS ready"));
  }

  public URI uri() {
    return URI.create("hdfs://" + host + ":" + port);
  }
}
