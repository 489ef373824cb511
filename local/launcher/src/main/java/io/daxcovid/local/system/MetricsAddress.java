package io.daxcovid.local.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program takes any free port for its health and metrics and says in its log which. */
final class MetricsAddress {
  private static final Pattern SAID = Pattern.compile("Health and metrics: (http://\\S+)");

  private MetricsAddress() {}

  /** The newest one; empty as long as there is none. */
  static Optional<String> in(Path log) {
    try {
      Matcher said = SAID.matcher(Files.readString(log));
      Optional<String> newest = Optional.empty();
      while (said.find()) {
        newest = Optional.of(said.group(1));
      }
      return newest;
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
