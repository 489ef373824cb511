package io.daxcovid.local.controller;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads typed values from environment variables and collects every fault. */
final class Environment {
  private final Map<String, String> variables;
  private final List<String> faults = new ArrayList<>();

  Environment(Map<String, String> variables) {
    this.variables = variables;
  }

  /** Null if it is missing or malformed, and then there is a fault. */
  <T> T required(String name, Function<String, T> parser) {
    Optional<T> value = optional(name, parser);
    if (value.isEmpty() && text(name).isEmpty()) {
      faults.add(name + " is not set");
    }
    return value.orElse(null);
  }

  <T> T or(String name, String byDefault, Function<String, T> parser) {
    return parse(name, text(name).orElse(byDefault), parser).orElse(null);
  }

  <T> Optional<T> optional(String name, Function<String, T> parser) {
    return text(name).flatMap(text -> parse(name, text, parser));
  }

  /**
   * @throws IllegalArgumentException naming all faults
   */
  void check() {
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(
          "The controller cannot start: " + String.join("; ", faults) + ".");
    }
  }

  private Optional<String> text(String name) {
    return Optional.ofNullable(variables.get(name)).filter(text -> !text.isBlank());
  }

  private <T> Optional<T> parse(String name, String text, Function<String, T> parser) {
    try {
      return Optional.of(parser.apply(text));
    } catch (RuntimeException e) {
      faults.add("%s is '%s': %s".formatted(name, text, e.getMessage()));
      return Optional.empty();
    }
  }
}
