package io.daxcovid.importer.cycle;

import java.io.IOException;
import org.apache.hadoop.hdfs.protocol.QuotaExceededException;
import org.apache.hadoop.ipc.RemoteException;

/** What is wrong with HDFS, in one line for the person who runs it. */
public final class HdfsWords {
  /** How the NameNode reports that it finds no DataNode for a block. */
  private static final String NO_DATANODE = "java.io.IOException";

  private HdfsWords() {}

  public static String of(IOException cause) {
    String line = firstLine(cause);
    if (cause instanceof QuotaExceededException) {
      return line + "; raise the quota of that folder, or remove what nobody needs there";
    }
    return cause instanceof RemoteException remote && remote.getClassName().equals(NO_DATANODE)
        ? line + "; the NameNode answers: look whether its DataNodes run and have free space"
        : line;
  }

  /**
   * Exceptions carry the server's stack trace in their message, an address, or other exceptions.
   */
  private static String firstLine(IOException cause) {
    String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    String line = message.lines().findFirst().orElse(message);
    return line.replaceFirst(";? +For more details see.*", "")
        .replaceAll("\\b[a-z][\\w.]*\\.[A-Z]\\w*(Exception|Error): ", "");
  }
}
