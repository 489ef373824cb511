package io.daxcovid.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the dashboard and the alert rules in {@code k8s/monitoring} ask of the programs. */
public final class Monitoring {
  private static final List<String> FILES = List.of("alerts.yaml", "dashboard.json");

  private Monitoring() {}

  /**
   * The metrics asked for that a program's answer does not have.
   *
   * @param prefix of the program's metrics
   * @param answer of its {@code /metrics}
   */
  public static Set<String> missing(String prefix, String answer) {
    Set<String> asked = asked(prefix);
    if (asked.isEmpty()) {
      throw new IllegalArgumentException("Nobody asks for a metric that begins with " + prefix);
    }
    asked.removeIf(
        name -> Pattern.compile("(?m)^" + Pattern.quote(name) + "[ {]").matcher(answer).find());
    return asked;
  }

  static Set<String> asked(String prefix) {
    Pattern name = Pattern.compile("\\b" + Pattern.quote(prefix) + "\\w+");
    Set<String> names = new TreeSet<>();
    for (String file : FILES) {
      Path path = folder(Path.of("").toAbsolutePath()).resolve(file);
      try {
        name.matcher(Files.readString(path)).results().map(MatchResult::group).forEach(names::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return names;
  }

  /** A program's tests run in its module's folder, which may be below another one. */
  private static Path folder(Path below) {
    Path folder = below.resolve("k8s/monitoring");
    return Files.isDirectory(folder) ? folder : folder(below.getParent());
  }
}
