package io.daxcovid.importer.snapshot;

import io.daxcovid.contract.snapshot.SnapshotLayout;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.ipc.RemoteException;

/**
 * One importer at a time: the HDFS lease of one file. Who has the file open for writing holds the
 * lock. A holder that dies stops renewing its lease; after the soft limit of 60 s the NameNode
 * gives the file to the next who asks, so nobody has to clean up.
 *
 * <p>An importer that was started again on the same machine need not wait: if the mark at the file
 * is this machine's, and this machine's own lock is free, the holder is dead and its lease is
 * recovered at once. Should another machine take the lock in that very moment, there are two
 * holders as after a long pause of one; the {@link Workspace} then stops the first.
 */
public final class ImporterLock {
  private static final Set<String> TAKEN =
      Set.of(
          "org.apache.hadoop.hdfs.protocol.AlreadyBeingCreatedException",
          "org.apache.hadoop.hdfs.protocol.RecoveryInProgressException");

  private final HdfsFiles files;
  private final String path;
  private final Path folder;

  /**
   * @param folder on local disk, the same for all importers of this machine that share a root
   */
  public ImporterLock(HdfsFiles files, SnapshotLayout layout, Path folder) {
    this.files = files;
    this.path = layout.importerLock();
    this.folder = folder;
  }

  /**
   * @return empty while another importer holds it, or died on another machine less than a minute
   *     ago
   * @throws IOException if HDFS cannot be asked
   */
  public Optional<Held> tryAcquire() throws IOException {
    Optional<MachineLock> machine = MachineLock.tryAcquire(folder, files.uri() + path);
    if (machine.isEmpty()) {
      return Optional.empty();
    }
    Optional<OutputStream> lease = Optional.empty();
    try {
      lease = lease(machine.get());
    } finally {
      if (lease.isEmpty()) {
        machine.get().close();
      }
    }
    return lease.map(open -> new Held(open, machine.get()));
  }

  private Optional<OutputStream> lease(MachineLock machine) throws IOException {
    Optional<OutputStream> lease = open();
    if (lease.isEmpty() && machine.mark().equals(files.mark(path)) && files.recoverLease(path)) {
      lease = open();
    }
    if (lease.isPresent()) {
      mark(lease.get(), machine);
    }
    return lease;
  }

  /** A lease that cannot be marked is given back: left open it would be renewed for ever. */
  private void mark(OutputStream lease, MachineLock machine) throws IOException {
    try {
      if (!machine.mark().equals(files.mark(path))) {
        files.setMark(path, machine.mark());
      }
    } catch (IOException | RuntimeException e) {
      try (lease) {
        throw e;
      }
    }
  }

  private Optional<OutputStream> open() throws IOException {
    try {
      return Optional.of(files.openLock(path));
    } catch (RemoteException e) {
      if (TAKEN.contains(e.getClassName())) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** The lock while it is held. */
  public record Held(OutputStream lease, MachineLock machine) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      try (machine) {
        lease.close();
      }
    }
  }
}
