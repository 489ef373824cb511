package io.daxcovid.local.hdfs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A way to a folder by a path without blanks and the like: the DataNode uses the URI of its folder
 * as a format string, and any {@code %20} in it ends the DataNode.
 */
final class PlainPath {
  private PlainPath() {}

  static Path to(Path folder) throws IOException {
    if (!needsEscape(folder)) {
      return folder;
    }
    Path link = Files.createTempDirectory("dax-hdfs-").resolve("data");
    if (needsEscape(link)) {
      throw new IOException(
          "neither %s nor %s may hold blanks or other special characters"
              .formatted(folder, link.getParent()));
    }
    Files.createDirectories(folder);
    Files.createSymbolicLink(link, folder.toAbsolutePath());
    // Removed in the opposite order.
    link.getParent().toFile().deleteOnExit();
    link.toFile().deleteOnExit();
    return link;
  }

  private static boolean needsEscape(Path path) {
    return path.toUri().getRawPath().contains("%");
  }
}
