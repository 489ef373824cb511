package io.daxcovid.local.process;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that holds {@code mvnw}, and the built modules below it. */
public record Repository(Path root) {
  public Repository {
    root = root.toAbsolutePath().normalize();
  }

  /**
   * @throws IllegalStateException if no folder from here upwards is one
   */
  public static Repository around(Path folder) {
    Path candidate = folder.toAbsolutePath().normalize();
    while (candidate != null && !Files.exists(candidate.resolve("mvnw"))) {
      candidate = candidate.getParent();
    }
    if (candidate == null) {
      throw new IllegalStateException("No folder above " + folder + " holds mvnw");
    }
    return new Repository(candidate);
  }
}
