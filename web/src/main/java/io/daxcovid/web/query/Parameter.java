package io.daxcovid.web.query;

import io.daxcovid.settings.NearestName;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A typed query parameter.
 *
 * @param fallback what stands for an absent parameter; null when there is none
 * @param allowed the values a reader may choose from; empty when they are not a fixed list
 * @param parser throws {@link IllegalArgumentException} with a sentence for the reader
 */
public record Parameter<T>(
    String name,
    boolean required,
    String fallback,
    List<String> allowed,
    Function<String, T> parser) {

  /** One of the values, of which the first is the default. */
  public static <T> Parameter<T> choice(String name, List<T> values, Function<T, String> id) {
    Map<String, T> byId = byId(values, id);
    return choice(name, byId, byId.keySet().iterator().next());
  }

  /** One of the values, or none: the answer then depends on the data. */
  public static <T> Parameter<T> optionalChoice(
      String name, List<T> values, Function<T, String> id) {
    return choice(name, byId(values, id), null);
  }

  private static <T> Parameter<T> choice(String name, Map<String, T> byId, String fallback) {
    List<String> allowed = List.copyOf(byId.keySet());
    return new Parameter<>(
        name,
        false,
        fallback,
        allowed,
        text -> {
          if (!byId.containsKey(text)) {
            throw new IllegalArgumentException(
                "'%s' is not one of %s%s"
                    .formatted(
                        text, String.join(", ", allowed), NearestName.suggestion(text, allowed)));
          }
          return byId.get(text);
        });
  }

  public static Parameter<LocalDate> date(String name) {
    return new Parameter<>(
        name,
        false,
        null,
        List.of(),
        text -> {
          try {
            return LocalDate.parse(text);
          } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is not a date like 2020-03-31", e);
          }
        });
  }

  public static Parameter<Integer> number(String name, int fallback, int least, int most) {
    return new Parameter<>(
        name, false, Integer.toString(fallback), List.of(), text -> within(text, least, most));
  }

  public static <T> Parameter<T> required(String name, Function<String, T> parser) {
    return new Parameter<>(name, true, null, List.of(), parser);
  }

  public static <T> Parameter<T> optional(String name, Function<String, T> parser) {
    return new Parameter<>(name, false, null, List.of(), parser);
  }

  static int within(String text, int least, int most) {
    int number;
    try {
      number = Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + text + "' is not a whole number", e);
    }
    if (number < least || number > most) {
      throw new IllegalArgumentException("%d is not within %d..%d".formatted(number, least, most));
    }
    return number;
  }

  /**
   * Names separated by commas: sorted, without doubles, so that one set is one cache entry.
   *
   * @param checked throws {@link IllegalArgumentException} for what is no such name
   */
  public static Function<String, List<String>> list(int most, Consumer<String> checked) {
    return text -> {
      List<String> names =
          Arrays.stream(text.split(",", -1)).map(String::strip).distinct().sorted().toList();
      if (names.contains("")) {
        throw new IllegalArgumentException("'" + text + "' holds an empty entry");
      }
      if (names.size() > most) {
        throw new IllegalArgumentException(
            "%d entries are too many, at most %d".formatted(names.size(), most));
      }
      names.forEach(checked);
      return names;
    };
  }

  private static <T> Map<String, T> byId(List<T> values, Function<T, String> id) {
    Map<String, T> byId = new LinkedHashMap<>();
    values.forEach(value -> byId.put(id.apply(value), value));
    return byId;
  }
}
