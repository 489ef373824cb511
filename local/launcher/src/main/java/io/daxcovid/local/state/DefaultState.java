package io.daxcovid.local.state;

import io.daxcovid.local.parts.FolderRemoval;
import io.daxcovid.local.process.StartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where state lies when nobody names a folder: a fresh one per start below the user's cache folder,
 * removed at the end. What a crash has left there is removed by the next start.
 */
public record DefaultState(Path cache, Path repository) {
  private static final String PREFIX = "run-";

  public static DefaultState of(Map<String, String> environment, Path repository) {
    String configured = environment.getOrDefault("XDG_CACHE_HOME", "");
    Path caches =
        configured.startsWith("/")
            ? Path.of(configured)
            : Path.of(System.getProperty("user.home"), ".cache");
    return new DefaultState(caches.resolve("dax-covid"), repository);
  }

  public StateFolder create() throws StartException {
    try {
      Files.createDirectories(cache);
      removeAbandoned();
      return StateFolder.open(Files.createTempDirectory(cache, ownPrefix()), true);
    } catch (IOException e) {
      throw new StartException("No state folder can be made in %s: %s".formatted(cache, e), e);
    }
  }

  private void removeAbandoned() throws IOException {
    for (Path folder : folders()) {
      // A folder without a lock file may be one that another start is just about to lock.
      if (Files.exists(folder.resolve("lock")) && !StateFolder.inUse(folder)) {
        Leftovers.of(folder).end();
        FolderRemoval.remove(folder);
      }
    }
  }

  /** Two checkouts do not find each other's systems. */
  private String ownPrefix() {
    return PREFIX + Integer.toHexString(repository.toString().hashCode()) + "-";
  }

  /** The running system of this checkout with a default state; the newest if there are several. */
  public Optional<Path> running() throws IOException {
    Path newest = null;
    for (Path folder : folders()) {
      if (folder.getFileName().toString().startsWith(ownPrefix())
          && StateFolder.inUse(folder)
          && (newest == null
              || Files.getLastModifiedTime(folder).compareTo(Files.getLastModifiedTime(newest))
                  > 0)) {
        newest = folder;
      }
    }
    return Optional.ofNullable(newest);
  }

  private List<Path> folders() throws IOException {
    try (Stream<Path> paths = Files.list(cache)) {
      return paths
          .filter(path -> path.getFileName().toString().startsWith(PREFIX))
          .filter(Files::isDirectory)
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }
}
