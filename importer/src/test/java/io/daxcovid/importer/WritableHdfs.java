package io.daxcovid.importer;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.Path;
import org.awaitility.Awaitility;

/** An HDFS takes no block before the DataNode's first heartbeat has told its free space. */
final class WritableHdfs {
  private WritableHdfs() {}

  static void await(URI uri) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .ignoreExceptionsInstanceOf(IOException.class)
        .until(() -> write(FileContext.getFileContext(uri, new Configuration())));
  }

  private static boolean write(FileContext files) throws IOException {
    EnumSet<CreateFlag> flags = EnumSet.of(CreateFlag.CREATE, CreateFlag.OVERWRITE);
    try (FSDataOutputStream out = files.create(new Path("/writable"), flags)) {
      out.write(1);
    }
    return true;
  }
}
