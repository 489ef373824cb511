package io.daxcovid.importer.spool;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The operating system's lock of a file, which ends with its process.
 *
 * @param file absolute
 */
public record ProcessLock(Path file, FileChannel channel) implements AutoCloseable {
  /**
   * Held by this process. Such a file may not even be opened a second time: POSIX frees a lock when
   * its process closes any of its channels to that file.
   */
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  /**
   * @param path made if it is not there
   * @return empty if this or another process holds it
   */
  public static Optional<ProcessLock> tryAcquire(Path path) throws IOException {
    Path file = path.toAbsolutePath().normalize();
    if (!OWN.add(file)) {
      return Optional.empty();
    }
    Optional<ProcessLock> lock = Optional.empty();
    try {
      lock = open(file);
    } finally {
      if (lock.isEmpty()) {
        OWN.remove(file);
      }
    }
    return lock;
  }

  private static Optional<ProcessLock> open(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    boolean free = false;
    try {
      free = channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      // This very process has it by another name of the file.
      return Optional.empty();
    } finally {
      if (!free) {
        channel.close();
      }
    }
    return free ? Optional.of(new ProcessLock(file, channel)) : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      OWN.remove(file);
    }
  }
}
