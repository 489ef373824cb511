package io.daxcovid.importer.snapshot;

import io.daxcovid.importer.spool.ProcessLock;
import io.daxcovid.importer.spool.Sha256;
import io.daxcovid.importer.spool.SpoolException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/**
 * One importer at a time on this machine: the operating system's lock of a file, which ends with
 * its process. The mark tells its holder from all others, of this machine and of others.
 */
public record MachineLock(ProcessLock lock, String mark) implements AutoCloseable {
  private static final int NAME_LENGTH = 36;

  /**
   * @param what is locked
   * @throws SpoolException if the folder cannot be used
   */
  static Optional<MachineLock> tryAcquire(Path folder, String what) {
    try {
      Files.createDirectories(folder);
      Path file = folder.resolve("importer-" + Sha256.of(what).substring(0, 12) + ".lock");
      Optional<ProcessLock> lock = ProcessLock.tryAcquire(file);
      return lock.isEmpty() ? Optional.empty() : Optional.of(marked(lock.get()));
    } catch (IOException e) {
      throw new SpoolException(folder, e);
    }
  }

  private static MachineLock marked(ProcessLock lock) throws IOException {
    try {
      return new MachineLock(lock, Machine.here().mark(name(lock.channel())));
    } catch (IOException e) {
      lock.close();
      throw e;
    }
  }

  /** The file's, or a new one if it has none or half of one. */
  private static String name(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(NAME_LENGTH);
    if (channel.size() == NAME_LENGTH && channel.read(bytes, 0) == NAME_LENGTH) {
      return new String(bytes.array(), StandardCharsets.US_ASCII);
    }
    String name = UUID.randomUUID().toString();
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)), 0);
    channel.force(true);
    return name;
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
