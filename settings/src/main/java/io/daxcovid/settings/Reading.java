package io.daxcovid.settings;

import io.daxcovid.settings.Setting.Presence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One reading of a program's settings; collects what is wrong, so that a person mends it at once.
 */
final class Reading {
  private final Program program;
  private final Map<String, String> given = new HashMap<>();
  private final List<String> faults = new ArrayList<>();
  private final Map<String, Object> parsed = new HashMap<>();
  private final Map<String, String> shown = new HashMap<>();

  Reading(Program program, Map<String, String> variables) {
    this.program = program;
    Map<String, String> environment = ServiceLinks.without(variables);
    Optional<String> path =
        Optional.ofNullable(environment.get(SettingsFile.NAME)).filter(Reading::said);
    Map<String, String> file = SettingsFile.read(path, faults);
    UnknownNames unknown = new UnknownNames(program);
    faults.addAll(unknown.inFile(path.orElse(""), file.keySet()));
    faults.addAll(unknown.inEnvironment(environment.keySet()));
    given.putAll(file);
    environment.forEach(
        (name, value) -> {
          if (said(value)) {
            given.put(name, value);
          }
        });
  }

  Values values() {
    program.settings().forEach(this::read);
    if (!faults.isEmpty()) {
      throw new UnusableSettingsException(program.name(), faults);
    }
    return new Values(parsed, shown);
  }

  /** An empty value counts as absent: so a script may pass on what it was not given. */
  private static boolean said(String value) {
    return !value.isBlank();
  }

  private void read(Setting<?> setting) {
    Optional<String> text =
        Optional.ofNullable(given.get(setting.name())).filter(Reading::said).map(String::strip);
    Optional<String> file =
        Optional.ofNullable(given.get(setting.fileName())).filter(Reading::said).map(String::strip);
    if (setting.isSecret() && file.isPresent()) {
      if (text.isPresent()) {
        faults.add("%s and %s are both set; keep one".formatted(setting, setting.fileName()));
        return;
      }
      shown.put(setting.fileName(), file.get());
      secretOf(setting, file.get()).ifPresent(secret -> parse(setting, Optional.of(secret)));
      return;
    }
    text.ifPresent(value -> shown.put(setting.name(), shown(setting, value)));
    if (text.isEmpty() && setting.presence() == Presence.REQUIRED) {
      faults.add(missing(setting));
    } else {
      parse(setting, text);
    }
  }

  private void parse(Setting<?> setting, Optional<String> text) {
    try {
      parsed.put(setting.name(), setting.reader().apply(text));
    } catch (RuntimeException e) {
      faults.add(
          "%s is '%s': %s; it looks like %s"
              .formatted(
                  setting,
                  shown(setting, text.orElse(setting.sample())),
                  Masked.text(String.valueOf(e.getMessage())),
                  setting.sample()));
    }
  }

  private Optional<String> secretOf(Setting<?> setting, String file) {
    try {
      String secret = Files.readString(Path.of(file)).strip();
      if (!secret.isEmpty()) {
        return Optional.of(secret);
      }
      faults.add("%s is '%s', which is empty".formatted(setting.fileName(), file));
    } catch (IOException | InvalidPathException e) {
      faults.add(
          "%s is '%s', which cannot be read: %s"
              .formatted(setting.fileName(), file, Unreadable.reason(e)));
    }
    return Optional.empty();
  }

  private static String missing(Setting<?> setting) {
    String name = setting.isSecret() ? setting.fileName() : setting.name();
    return "%s is missing, for example %s=%s".formatted(name, name, setting.sample());
  }

  private static String shown(Setting<?> setting, String text) {
    return setting.type().shown().apply(text);
  }
}
