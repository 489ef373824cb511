package io.daxcovid.local.state;

import io.daxcovid.local.parts.FolderRemoval;
import io.daxcovid.local.process.StartException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Everything one system keeps: data of the parts, secrets, logs. Its lock file says who is at work
 * in it; the operating system takes the lock back when that process ends, however it ends.
 *
 * @param temporary removed at the end
 */
public record StateFolder(Path path, boolean temporary, FileChannel lock) implements AutoCloseable {
  private static final String LOCK = "lock";
  private static final long NEEDED_BYTES = 1L << 30;

  /**
   * @throws StartException if another process is at work in it, or it cannot be written
   */
  public static StateFolder open(Path path, boolean temporary) throws StartException {
    try {
      Files.createDirectories(path);
      FileChannel lock = lockOrNull(path);
      if (lock == null) {
        throw new StartException(
            "Another run_local.sh (process %s) is at work in %s: stop it, or name another --state."
                .formatted(owner(path), path));
      }
      StateFolder folder = new StateFolder(path, temporary, lock);
      folder.requireSpace();
      return folder;
    } catch (IOException e) {
      throw new StartException(
          "The state folder %s cannot be made or written (%s): name another --state."
              .formatted(path, e.getClass().getSimpleName()),
          e);
    }
  }

  private static FileChannel lockOrNull(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        channel.truncate(0);
        String pid = Long.toString(ProcessHandle.current().pid());
        channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.UTF_8)));
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // Held by this very process.
    }
    channel.close();
    return null;
  }

  private static String owner(Path path) throws IOException {
    return Files.readString(path.resolve(LOCK)).strip();
  }

  private void requireSpace() throws IOException, StartException {
    long free = Files.getFileStore(path).getUsableSpace();
    if (free < NEEDED_BYTES) {
      close();
      throw new StartException(
          "Only %d MB are free in %s, and about %d MB are needed: make room, or name another --state."
              .formatted(free >> 20, path, NEEDED_BYTES >> 20));
    }
  }

  /** Whether a running system holds the folder. */
  public static boolean inUse(Path path) throws IOException {
    if (!Files.exists(path.resolve(LOCK))) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.WRITE)) {
      return channel.tryLock() == null;
    } catch (OverlappingFileLockException e) {
      return true;
    }
  }

  public Path logs() {
    return path.resolve("logs");
  }

  /** The lock is given back last, when nothing of ours is at work here any more. */
  @Override
  public void close() throws IOException {
    if (temporary) {
      FolderRemoval.remove(path);
    }
    lock.close();
  }

  /** Leaves even a temporary folder, for who must read its logs; the next start removes it. */
  public void leave() throws IOException {
    lock.close();
  }
}
