package io.daxcovid.settings;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as a person writes them ({@code 90s}, {@code 1h}) or as ISO 8601 does. */
public final class Durations {
  /** Longer than nothing. */
  public static final ValueType<Duration> POSITIVE =
      new ValueType<>("duration", Durations::positive);

  /** Nothing is allowed, too. */
  public static final ValueType<Duration> ANY =
      new ValueType<>("duration or `0s`", Durations::notNegative);

  private static final Pattern SHORT = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

  private Durations() {}

  private static Duration positive(String text) {
    Duration duration = notNegative(text);
    if (duration.isZero()) {
      throw new IllegalArgumentException("it must be longer than nothing");
    }
    return duration;
  }

  private static Duration notNegative(String text) {
    Duration duration = parse(text);
    if (duration.isNegative()) {
      throw new IllegalArgumentException("it must not be negative");
    }
    return duration;
  }

  private static Duration parse(String text) {
    Matcher matcher = SHORT.matcher(text);
    if (matcher.matches()) {
      long number = Long.parseLong(matcher.group(1));
      return switch (matcher.group(2)) {
        case "ms" -> Duration.ofMillis(number);
        case "s" -> Duration.ofSeconds(number);
        case "m" -> Duration.ofMinutes(number);
        case "h" -> Duration.ofHours(number);
        default -> Duration.ofDays(number);
      };
    }
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("it is not a duration", e);
    }
  }
}
