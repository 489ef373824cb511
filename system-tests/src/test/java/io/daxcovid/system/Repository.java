package io.daxcovid.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the checkout and the real data files lie. */
final class Repository {
  private Repository() {}

  static Path root() {
    Path here = Path.of("").toAbsolutePath();
    while (here != null && !Files.exists(here.resolve("mvnw"))) {
      here = here.getParent();
    }
    if (here == null) {
      throw new IllegalStateException("Run the tests inside the checkout: no mvnw above " + here);
    }
    return here;
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /** The folder of real data files: property dax.data, variable DAX_DATA, or ../shared/data. */
  static Optional<Path> realData() {
    return Stream.of(
            System.getProperty("dax.data"),
            System.getenv("DAX_DATA"),
            root().resolveSibling("shared").resolve("data").toString())
        .filter(text -> text != null && !text.isEmpty())
        .map(Path::of)
        .filter(Files::isDirectory)
        .findFirst();
  }
}
