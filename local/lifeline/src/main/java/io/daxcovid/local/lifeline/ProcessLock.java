package io.daxcovid.local.lifeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * An exclusive lock on a file that the operating system takes back when the process ends, however
 * it ends. The file holds the owner's process id, for people; the lock alone is the truth.
 */
final class ProcessLock {
  private ProcessLock() {}

  static void holdForLife(Path file) throws LifelineException {
    try {
      if (file.getParent() != null) {
        Files.createDirectories(file.getParent());
      }
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw new LifelineException(
            "Another process holds " + file + ", so this one does not begin.");
      }
      Runtime.getRuntime().addShutdownHook(new Thread(new Keeper(channel)));
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(
              Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new LifelineException("Cannot lock " + file + ": " + e.getMessage(), e);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** A channel nobody refers to would be closed, and the lock with it. */
  private record Keeper(FileChannel channel) implements Runnable {
    @Override
    public void run() {
      // Only the end of the process gives the lock back: other hooks are still at work.
    }
  }
}
