package io.daxcovid.importer.snapshot;

import io.daxcovid.contract.snapshot.SnapshotLayout;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.ipc.RemoteException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One importer at a time: the HDFS lease of one file. Who has the file open for writing holds the
 * lock. A holder that dies stops renewing its lease; after the soft limit of 60 s the NameNode
 * gives the file to the next who asks, so nobody has to clean up.
 *
 * <p>An importer that was started again on the same machine need not wait: if the mark at the file
 * is this machine's, and this machine's own lock is free, the holder is dead and its lease is
 * recovered at once. So a mark must never name a machine that is not the holder: it is set by the
 * holder alone, who looks afterwards whether it still is one. Should another machine take the lock
 * while a dead holder's lease is recovered, there are two holders as after a long pause of one; the
 * {@link Workspace} then stops the first.
 */
public final class ImporterLock {
  private static final Set<String> TAKEN =
      Set.of(
          "org.apache.hadoop.hdfs.protocol.AlreadyBeingCreatedException",
          "org.apache.hadoop.hdfs.protocol.RecoveryInProgressException");

  /** Equals the mark of no machine. */
  private static final String NOBODY = "";

  private static final Logger LOG = LoggerFactory.getLogger(ImporterLock.class);

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
    return lease.isPresent() && isMarked(lease.get(), machine) ? lease : Optional.empty();
  }

  /**
   * A lease that cannot be marked is given back: left open it would be renewed for ever.
   *
   * @return false if another was given the lease meanwhile: then the mark must not say that its
   *     holder is this machine
   */
  private boolean isMarked(OutputStream lease, MachineLock machine) throws IOException {
    boolean held = false;
    try {
      if (!machine.mark().equals(files.mark(path))) {
        files.setMark(path, machine.mark());
      }
      held = files.holdsLease(lease);
      if (!held) {
        files.setMark(path, NOBODY);
      }
      return held;
    } finally {
      if (!held) {
        giveBack(lease);
      }
    }
  }

  private static void giveBack(OutputStream lease) {
    try {
      lease.close();
    } catch (IOException e) {
      LOG.debug("A lease that was lost could not be given back", e);
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
