package io.daxcovid.importer.source;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder with a lock file beside it that is held as long as its owner lives. The lock is taken
 * before the folder is made, so a folder whose lock is free belongs to nobody.
 */
record SpoolFolder(Path path, FileChannel lock) implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SpoolFolder.class);

  /**
   * Folders of this program. Their lock files may not even be opened a second time: POSIX frees a
   * lock when its process closes any of its channels to that file.
   */
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  static SpoolFolder create(Path parent) throws IOException {
    Files.createDirectories(parent);
    Path path = parent.resolve(UUID.randomUUID().toString()).toAbsolutePath();
    OWN.add(path);
    FileChannel channel = channel(path);
    if (!isFree(channel)) {
      OWN.remove(path);
      channel.close();
      throw new IOException(path + " was taken by another importer");
    }
    Files.createDirectory(path);
    return new SpoolFolder(path, channel);
  }

  static void removeDead(Path parent) throws IOException {
    if (!Files.isDirectory(parent)) {
      return;
    }
    try (Stream<Path> entries = Files.list(parent)) {
      List<Path> folders = entries.filter(Files::isDirectory).toList();
      for (Path folder : folders) {
        removeIfDead(folder);
      }
    }
  }

  private static void removeIfDead(Path folder) throws IOException {
    if (OWN.contains(folder.toAbsolutePath())) {
      return;
    }
    try (FileChannel channel = channel(folder)) {
      if (isFree(channel)) {
        remove(folder);
        Files.deleteIfExists(lockFile(folder));
      }
    }
  }

  private static FileChannel channel(Path folder) throws IOException {
    return FileChannel.open(lockFile(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static Path lockFile(Path folder) {
    return folder.resolveSibling(folder.getFileName() + ".lock");
  }

  private static boolean isFree(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      // Another import of this very program.
      return false;
    }
  }

  private static void remove(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, IOException failure)
              throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** What cannot be removed now is removed by the next importer. */
  @Override
  public void close() {
    try (lock) {
      remove(path);
      Files.deleteIfExists(lockFile(path));
      OWN.remove(path);
    } catch (IOException e) {
      LOG.warn("{} could not be removed: {}", path, e.toString());
    }
  }
}
