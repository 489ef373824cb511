package io.daxcovid.local.controller;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Leadership: whoever holds the lock on the state folder is its one controller. */
final class StateLock implements AutoCloseable {
  private final Path state;
  private final FileChannel channel;

  private StateLock(Path state, FileChannel channel) {
    this.state = state;
    this.channel = channel;
  }

  /**
   * @throws IOException if another controller has it, or the folder cannot be written
   */
  static StateLock take(Path state) throws IOException {
    Files.createDirectories(state);
    FileChannel channel =
        FileChannel.open(
            state.resolve("controller.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!locked(channel)) {
      channel.close();
      throw new IOException(
          "Another controller works in " + state + ". Stop it, or choose another DAX_STATE_DIR.");
    }
    return new StateLock(state, channel);
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** The folder that is ours while this is open. */
  Path folder() {
    return state;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
