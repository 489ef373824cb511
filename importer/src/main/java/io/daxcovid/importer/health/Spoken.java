package io.daxcovid.importer.health;

import java.time.Duration;

/** A duration for a person. */
final class Spoken {
  private Spoken() {}

  static String of(Duration duration) {
    if (duration.toMinutes() < 2) {
      return duration.toSeconds() + " s";
    }
    return duration.toHours() < 2 ? duration.toMinutes() + " min" : duration.toHours() + " h";
  }
}
