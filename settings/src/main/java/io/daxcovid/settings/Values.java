package io.daxcovid.settings;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The settings of a program as they were read; shows itself with secrets masked. */
public final class Values {
  private final Map<String, Object> parsed;
  private final Map<String, String> shown;

  /**
   * @param shown what was given, fit to be printed
   */
  Values(Map<String, Object> parsed, Map<String, String> shown) {
    this.parsed = Map.copyOf(parsed);
    this.shown = new TreeMap<>(shown);
  }

  /**
   * @throws IllegalArgumentException if the program does not declare it
   */
  public <T> T get(Setting<T> setting) {
    Object value = parsed.get(setting.name());
    if (value == null) {
      throw new IllegalArgumentException(setting.name() + " is not declared by this program");
    }
    @SuppressWarnings("unchecked") // The setting itself made the value.
    T typed = (T) value;
    return typed;
  }

  /** All that differs from the defaults. */
  @Override
  public String toString() {
    return shown.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(", "));
  }
}
