package io.daxcovid.importer.config;

import java.net.URI;
import java.nio.file.Path;

/** Reads a source as a person writes it: a path, or a file: URL. */
final class SourcePath {
  private SourcePath() {}

  static Path parse(String text) {
    if (text.startsWith("file://")) {
      return Path.of(URI.create(text));
    }
    if (text.matches("[a-z]+://.*|replay:.*")) {
      throw new IllegalArgumentException(
          "network sources and replay are not there yet, give a file or a folder");
    }
    return Path.of(text.startsWith("file:") ? text.substring("file:".length()) : text);
  }
}
