package io.daxcovid.importer.source.choice;

import io.daxcovid.importer.source.choice.SourceSpec.Replay;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code <source>?from=2020-03-01&step=1d&every=10s}. */
final class ReplaySyntax {
  private static final String EXAMPLE = "replay:cases.csv?from=2020-03-01&step=1d&every=10s";
  private static final List<String> NAMES = List.of("from", "step", "every");
  private static final Pattern DAYS = Pattern.compile("(\\d{1,3})d");
  private static final Pattern TIME = Pattern.compile("(\\d{1,6})(ms|s|m|h)");

  private ReplaySyntax() {}

  /**
   * @param inner reads the source that is replayed
   */
  static Replay parse(String text, Function<String, SourceSpec> inner) {
    // The last one: a URL may have parameters of its own.
    int mark = text.lastIndexOf('?');
    if (mark <= 0) {
      throw new IllegalArgumentException("a replay names its source and its first day: " + EXAMPLE);
    }
    Map<String, String> parameters = parameters(text.substring(mark + 1));
    if (!parameters.containsKey("from")) {
      throw new IllegalArgumentException("a replay names its first day: " + EXAMPLE);
    }
    if (inner.apply(text.substring(0, mark)) instanceof Replay) {
      throw new IllegalArgumentException("a replay of a replay makes no sense");
    }
    return new Replay(
        inner.apply(text.substring(0, mark)),
        date(parameters.get("from")),
        days(parameters.getOrDefault("step", "1d")),
        time(parameters.getOrDefault("every", "10s")));
  }

  private static Map<String, String> parameters(String text) {
    Map<String, String> parameters = new TreeMap<>();
    for (String part : text.split("&", -1)) {
      String[] pair = part.split("=", 2);
      if (pair.length != 2 || !NAMES.contains(pair[0])) {
        throw new IllegalArgumentException(
            "'%s' is none of from=, step= and every=: %s".formatted(part, EXAMPLE));
      }
      if (parameters.put(pair[0], pair[1]) != null) {
        throw new IllegalArgumentException(pair[0] + "= is given twice");
      }
    }
    return parameters;
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("from=" + text + " is no day like 2020-03-01", e);
    }
  }

  private static int days(String text) {
    Matcher matcher = DAYS.matcher(text);
    if (!matcher.matches() || Integer.parseInt(matcher.group(1)) == 0) {
      throw new IllegalArgumentException("step=" + text + " is no number of days like 1d");
    }
    return Integer.parseInt(matcher.group(1));
  }

  private static Duration time(String text) {
    Matcher matcher = TIME.matcher(text);
    if (!matcher.matches() || Integer.parseInt(matcher.group(1)) == 0) {
      throw new IllegalArgumentException("every=" + text + " is no time like 10s, 5m or 1h");
    }
    long number = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(number);
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      default -> Duration.ofHours(number);
    };
  }
}
