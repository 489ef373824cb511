package io.daxcovid.importer.spool;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder with a lock file beside it that is held as long as its owner lives. The lock is taken
 * before the folder is made, so a folder whose lock is free belongs to nobody.
 */
record SpoolFolder(Path path, ProcessLock lock) implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SpoolFolder.class);

  private static final String LOCK = ".lock";

  /** Of a spool; locks of other things may lie beside them. */
  private static final Pattern NAME =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.lock");

  private static final Duration STALE = Duration.ofHours(1);

  static SpoolFolder create(Path parent) throws IOException {
    Files.createDirectories(parent);
    return make(parent.resolve(UUID.randomUUID().toString()).toAbsolutePath());
  }

  static SpoolFolder make(Path path) throws IOException {
    ProcessLock lock =
        ProcessLock.tryAcquire(lockFile(path))
            .orElseThrow(() -> new IOException(path + " was taken by another importer"));
    try {
      Files.createDirectory(path);
    } catch (IOException e) {
      lock.close();
      throw e;
    }
    return new SpoolFolder(path, lock);
  }

  static void removeDead(Path parent) throws IOException {
    if (!Files.isDirectory(parent)) {
      return;
    }
    try (Stream<Path> entries = Files.list(parent)) {
      for (Path entry : entries.toList()) {
        if (Files.isDirectory(entry)) {
          removeIfDead(entry);
        } else if (isStaleLock(entry)) {
          removeIfDead(parent.resolve(entry.getFileName().toString().replace(LOCK, "")));
        }
      }
    }
  }

  /** Without its folder, and too old to be one whose folder is about to be made. */
  private static boolean isStaleLock(Path entry) throws IOException {
    String name = entry.getFileName().toString();
    try {
      return NAME.matcher(name).matches()
          && !Files.exists(entry.resolveSibling(name.replace(LOCK, "")))
          && Files.getLastModifiedTime(entry).toInstant().isBefore(Instant.now().minus(STALE));
    } catch (NoSuchFileException e) {
      // Another importer was quicker.
      return false;
    }
  }

  /** Another importer may remove it, or have removed it, at the same time. */
  static void removeIfDead(Path folder) throws IOException {
    Optional<ProcessLock> free = ProcessLock.tryAcquire(lockFile(folder));
    if (free.isPresent()) {
      try (ProcessLock held = free.get()) {
        remove(folder);
        Files.deleteIfExists(held.file());
      }
    }
  }

  private static Path lockFile(Path folder) {
    return folder.resolveSibling(folder.getFileName() + LOCK);
  }

  private static void remove(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, IOException failure)
              throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** What cannot be removed now is removed by the next importer. */
  @Override
  public void close() {
    try (lock) {
      remove(path);
      Files.deleteIfExists(lock.file());
    } catch (IOException e) {
      LOG.warn("{} could not be removed: {}", path, e.toString());
    }
  }
}
