package io.daxcovid.importer.snapshot;

import io.daxcovid.contract.snapshot.SnapshotLayout;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.Options.CreateOpts;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.ipc.RemoteException;

/**
 * One importer at a time: the HDFS lease of one file. Who has the file open for writing holds the
 * lock. A holder that dies stops renewing its lease; after the soft limit of 60 s the NameNode
 * gives the file to the next who asks, so nobody has to clean up. The file is opened for append and
 * never created anew, because creating with overwrite would take a living holder's lease.
 */
public final class ImporterLock {
  private static final Set<String> TAKEN =
      Set.of(
          "org.apache.hadoop.hdfs.protocol.AlreadyBeingCreatedException",
          "org.apache.hadoop.hdfs.protocol.RecoveryInProgressException");

  private final HdfsFiles files;
  private final String path;

  public ImporterLock(HdfsFiles files, SnapshotLayout layout) {
    this.files = files;
    this.path = layout.importerLock();
  }

  /**
   * @return empty while another importer holds it, or died less than a minute ago
   * @throws IOException if HDFS cannot be asked
   */
  public Optional<Held> tryAcquire() throws IOException {
    try {
      return Optional.of(new Held(open()));
    } catch (RemoteException e) {
      if (TAKEN.contains(e.getClassName())) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private OutputStream open() throws IOException {
    FileContext context = files.context();
    Path file = new Path(path);
    try {
      return context.create(file, EnumSet.of(CreateFlag.CREATE), CreateOpts.createParent());
    } catch (FileAlreadyExistsException e) {
      return context.create(file, EnumSet.of(CreateFlag.APPEND));
    }
  }

  /** The lock while it is held. */
  public record Held(OutputStream lease) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      lease.close();
    }
  }
}
