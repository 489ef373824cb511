package io.daxcovid.settings;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A program and all the settings it has.
 *
 * @param name as a person calls it: importer
 */
public record Program(String name, List<Setting<?>> settings) {
  public Program {
    settings = List.copyOf(settings);
  }

  public static Program of(String name, List<List<Setting<?>>> groups) {
    return new Program(name, groups.stream().flatMap(List::stream).toList());
  }

  /**
   * Reads them from the environment and from the file that {@code DAX_CONFIG_FILE} names; the
   * environment wins.
   *
   * @throws UnusableSettingsException naming all faults at once
   */
  public Values read(Map<String, String> environment) {
    return new Reading(this, environment).values();
  }

  /** As a person may write them: a secret also as the file that holds it. */
  List<String> names() {
    return settings.stream()
        .flatMap(
            setting ->
                setting.isSecret()
                    ? Stream.of(setting.name(), setting.fileName())
                    : Stream.of(setting.name()))
        .toList();
  }
}
