package io.daxcovid.importer.snapshot;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LeaseRecoverable;
import org.apache.hadoop.fs.Options.CreateOpts;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.hdfs.client.HdfsDataOutputStream;
import org.apache.hadoop.hdfs.client.HdfsDataOutputStream.SyncFlag;
import org.apache.hadoop.ipc.RemoteException;

/**
 * The few things the importer does in HDFS. Any {@link IOException} means that HDFS cannot be used
 * now; the connection is made at the first use, so that an absent HDFS stops nobody from starting.
 */
public class HdfsFiles {
  private static final String MARK = "user.importer";
  private static final String LEASE_LOST =
      "org.apache.hadoop.hdfs.server.namenode.LeaseExpiredException";

  private final URI uri;
  private final Configuration configuration;
  private FileContext context;

  public HdfsFiles(String uri) {
    this.uri = URI.create(uri);
    this.configuration = new Configuration();
    // The caller has its own back-off; the client's ten tries of each call would hide it.
    configuration.setInt("ipc.client.connect.max.retries", 2);
    configuration.setInt("ipc.client.connect.max.retries.on.timeouts", 1);
    configuration.setInt("ipc.client.connect.timeout", 5_000);
    configuration.setInt("ipc.client.rpc-timeout.ms", 60_000);
  }

  public URI uri() {
    return uri;
  }

  synchronized FileContext context() throws IOException {
    if (context == null) {
      try {
        context = FileContext.getFileContext(uri, configuration);
      } catch (RuntimeException e) {
        throw unresolved(e);
      }
    }
    return context;
  }

  /** Hadoop dresses up what it learns about a name. */
  private IOException unresolved(RuntimeException e) {
    if (e instanceof IllegalArgumentException || e.getCause() instanceof IOException) {
      return new IOException(uri + " cannot be resolved: " + e.getMessage(), e);
    }
    throw e;
  }

  void makeFolders(String path) throws IOException {
    context().mkdir(new Path(path), FsPermission.getDirDefault(), true);
  }

  /** Fails if the parent is gone: that is how a writer learns that another has taken over. */
  void makeFolder(String path) throws IOException {
    context().mkdir(new Path(path), FsPermission.getDirDefault(), false);
  }

  /** A new file below an existing folder, on disk when it is closed. */
  FSDataOutputStream create(String path) throws IOException {
    return context()
        .create(
            new Path(path),
            EnumSet.of(CreateFlag.CREATE, CreateFlag.SYNC_BLOCK),
            CreateOpts.donotCreateParent());
  }

  void write(String path, String text) throws IOException {
    try (FSDataOutputStream out = create(path)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  InputStream open(String path) throws IOException {
    return context().open(new Path(path));
  }

  String read(String path) throws IOException {
    try (InputStream in = open(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Names of the folders in a folder, sorted; none if it is not there. */
  List<String> folders(String path) throws IOException {
    List<String> names = new ArrayList<>();
    try {
      RemoteIterator<FileStatus> entries = context().listStatus(new Path(path));
      while (entries.hasNext()) {
        FileStatus entry = entries.next();
        if (entry.isDirectory()) {
          names.add(entry.getPath().getName());
        }
      }
    } catch (FileNotFoundException e) {
      return List.of();
    }
    return names.stream().sorted().toList();
  }

  boolean exists(String path) throws IOException {
    return context().util().exists(new Path(path));
  }

  /** With all below it; nothing happens if it is not there. */
  void delete(String path) throws IOException {
    try {
      context().delete(new Path(path), true);
    } catch (FileNotFoundException e) {
      // Gone already, which is what was wanted.
      return;
    }
  }

  /**
   * Opens an empty file for writing, which takes its lease. It is opened for append and never
   * created anew, because creating with overwrite would take a living holder's lease.
   */
  OutputStream openLock(String path) throws IOException {
    Path file = new Path(path);
    try {
      return context().create(file, EnumSet.of(CreateFlag.CREATE), CreateOpts.createParent());
    } catch (FileAlreadyExistsException e) {
      return context().create(file, EnumSet.of(CreateFlag.APPEND));
    }
  }

  /**
   * Asks the NameNode whether an open file is still this writer's: while it was paused, the next
   * may have been given its lease.
   */
  boolean holdsLease(OutputStream open) throws IOException {
    try {
      ((HdfsDataOutputStream) open).hsync(EnumSet.of(SyncFlag.UPDATE_LENGTH));
      return true;
    } catch (RemoteException e) {
      if (e.getClassName().equals(LEASE_LOST)) {
        return false;
      }
      throw e;
    }
  }

  /** What {@link #setMark} has left at a file, "" if nothing. */
  String mark(String path) throws IOException {
    byte[] mark = context().getXAttrs(new Path(path)).get(MARK);
    return mark == null ? "" : new String(mark, StandardCharsets.UTF_8);
  }

  void setMark(String path, String mark) throws IOException {
    context().setXAttr(new Path(path), MARK, mark.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Takes the lease of a file from a holder that is known to be dead.
   *
   * @return true if the file is closed now
   */
  boolean recoverLease(String path) throws IOException {
    try (FileSystem system = FileSystem.newInstance(uri, configuration)) {
      return system instanceof LeaseRecoverable recoverable
          && recoverable.recoverLease(new Path(path));
    }
  }

  /** Atomic; fails if the target is there. */
  void rename(String from, String to) throws IOException {
    context().rename(new Path(from), new Path(to));
  }
}
