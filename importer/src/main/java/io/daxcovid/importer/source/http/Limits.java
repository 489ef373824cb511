package io.daxcovid.importer.source.http;

import java.time.Duration;

/**
 * How long and how large an answer may be.
 *
 * @param connect to the server
 * @param answer until its headers are there
 * @param silence between two pieces of the body
 * @param whole of the body, however steadily it drips
 * @param bytes of the body as it is sent
 */
public record Limits(
    Duration connect, Duration answer, Duration silence, Duration whole, long bytes) {
  public static final Limits USUAL =
      new Limits(
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofSeconds(20),
          Duration.ofMinutes(5),
          256L << 20);

  /** The same, but for nothing that takes longer than there is time for. */
  Limits within(Duration left) {
    return new Limits(
        connect, shorter(answer, left), shorter(silence, left), shorter(whole, left), bytes);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
