package io.daxcovid.settings;

import java.util.Optional;
import java.util.function.Function;

/**
 * One setting of a program, declared once: read by it, checked by it, documented by it.
 *
 * @param sample the default where there is one, else an example
 * @param reader of the text as it was given, if it was
 */
public record Setting<T>(
    String name,
    String description,
    ValueType<?> type,
    Presence presence,
    String sample,
    Function<Optional<String>, T> reader) {

  /** Whether a person must give it. */
  public enum Presence {
    REQUIRED,
    DEFAULT,
    OPTIONAL
  }

  public static <T> Setting<T> required(
      String name, ValueType<T> type, String example, String description) {
    return new Setting<>(
        name,
        description,
        type,
        Presence.REQUIRED,
        example,
        text -> type.parser().apply(text.orElseThrow()));
  }

  public static <T> Setting<T> withDefault(
      String name, ValueType<T> type, String byDefault, String description) {
    return new Setting<>(
        name,
        description,
        type,
        Presence.DEFAULT,
        byDefault,
        text -> type.parser().apply(text.orElse(byDefault)));
  }

  public static <T> Setting<Optional<T>> optional(
      String name, ValueType<T> type, String example, String description) {
    return new Setting<>(
        name, description, type, Presence.OPTIONAL, example, text -> text.map(type.parser()));
  }

  /** A secret may also be given as the name of a file that holds it. */
  String fileName() {
    return name + "_FILE";
  }

  boolean isSecret() {
    return type.isSecret();
  }

  @Override
  public String toString() {
    return name;
  }
}
