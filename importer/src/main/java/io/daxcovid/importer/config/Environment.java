package io.daxcovid.importer.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads variables and collects what is wrong with them, so that a person mends all at once. */
final class Environment {
  private final Map<String, String> variables;
  private final List<String> faults = new ArrayList<>();

  Environment(Map<String, String> variables) {
    this.variables = Map.copyOf(variables);
  }

  /** An empty variable counts as absent. */
  Optional<String> text(String name) {
    return Optional.ofNullable(variables.get(name)).map(String::strip).filter(t -> !t.isEmpty());
  }

  /**
   * @param example what a right value looks like
   */
  <T> T required(String name, Function<String, T> parser, String example) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      faults.add("%s is missing, for example %s=%s".formatted(name, name, example));
      return null;
    }
    return parsed(name, text.get(), parser, example);
  }

  <T> T optional(String name, T absent, Function<String, T> parser, String example) {
    return text(name).map(text -> parsed(name, text, parser, example)).orElse(absent);
  }

  private <T> T parsed(String name, String text, Function<String, T> parser, String example) {
    try {
      return parser.apply(text);
    } catch (RuntimeException e) {
      faults.add("%s is '%s': %s; it looks like %s".formatted(name, text, e.getMessage(), example));
      return null;
    }
  }

  void requireFaultless() {
    if (!faults.isEmpty()) {
      throw new UnusableConfigException(String.join("\n", faults));
    }
  }
}
