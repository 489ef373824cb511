package io.daxcovid.importer.source.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads the header {@code Retry-After}: seconds, or a date. */
final class RetryAfter {
  private static final String SECONDS = "\\d+";
  private static final int LONGEST_NUMBER = 9;

  /** A server that says more is mistaken, or means harm. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private RetryAfter() {}

  /** Never negative, at most a day; empty if it says nothing that can be understood. */
  static Optional<Duration> parse(String text, Instant now) {
    String stripped = text.strip();
    if (stripped.matches(SECONDS)) {
      return Optional.of(
          stripped.length() > LONGEST_NUMBER
              ? LONGEST
              : bounded(Duration.ofSeconds(Long.parseLong(stripped))));
    }
    try {
      Instant date =
          ZonedDateTime.parse(stripped, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(date.isAfter(now) ? bounded(Duration.between(now, date)) : Duration.ZERO);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Duration bounded(Duration wait) {
    return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
  }
}
