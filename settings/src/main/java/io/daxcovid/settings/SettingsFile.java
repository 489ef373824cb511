package io.daxcovid.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lines of {@code NAME=value}; {@code #} begins a comment line. A value is the rest of its line as
 * it stands: no quotes, no escapes, no continuation.
 */
final class SettingsFile {
  static final String NAME = "DAX_CONFIG_FILE";

  private final String path;
  private final Map<String, String> values = new LinkedHashMap<>();

  private SettingsFile(String path) {
    this.path = path;
  }

  /**
   * @param faults takes what is wrong with it
   */
  static Map<String, String> read(Optional<String> path, List<String> faults) {
    if (path.isEmpty()) {
      return Map.of();
    }
    SettingsFile file = new SettingsFile(path.get());
    try {
      List<String> lines = Files.readAllLines(Path.of(path.get()));
      for (int i = 0; i < lines.size(); i++) {
        file.take(lines.get(i).strip(), i + 1, faults);
      }
    } catch (IOException | InvalidPathException e) {
      faults.add(
          "%s is '%s', which cannot be read as UTF-8 text: %s"
              .formatted(NAME, path.get(), Unreadable.reason(e)));
    }
    return file.values;
  }

  private void take(String line, int number, List<String> faults) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    int equals = line.indexOf('=');
    if (equals <= 0) {
      // The line itself might hold a secret.
      faults.add("Line %d of %s must be NAME=value, or begin with #".formatted(number, path));
      return;
    }
    String name = line.substring(0, equals).strip();
    if (values.put(name, line.substring(equals + 1).strip()) != null) {
      faults.add("%s has %s twice; keep one line of it".formatted(path, name));
    }
  }
}
