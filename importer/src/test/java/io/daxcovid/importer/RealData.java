package io.daxcovid.importer;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.daxcovid.importer.spool.RawFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The shared folder of real files; tests that need it are skipped where it is not there. */
public final class RealData {
  private RealData() {}

  public static RawFile file(String name) throws IOException {
    Path path = path(name);
    return TestSpool.keep(name, path.toUri().toString(), Files.newInputStream(path));
  }

  public static Path path(String name) {
    Path path = folder().resolve(name);
    assumeTrue(Files.exists(path), "real data not there: set DAX_DATA");
    return path;
  }

  public static Path folder() {
    String configured =
        Optional.ofNullable(System.getProperty("dax.data")).orElse(System.getenv("DAX_DATA"));
    return configured == null
        ? repository().resolveSibling("shared").resolve("data")
        : Path.of(configured);
  }

  private static Path repository() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder.getParent() != null && !Files.exists(folder.resolve("mvnw"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
