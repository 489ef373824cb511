package io.daxcovid.importer.source.kept;

import io.daxcovid.importer.pace.Backoff;
import io.daxcovid.importer.source.SourceUnreachableException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The time for which a source that fails is left alone: longer with each failure in a row. */
final class FailureRest {
  private final Backoff rests;
  private final Clock clock;
  private int failures;
  private Instant begin = Instant.MIN;
  private SourceUnreachableException last;

  FailureRest(Backoff rests, Clock clock) {
    this.rests = rests;
    this.clock = clock;
  }

  void begin(SourceUnreachableException failure) {
    failures++;
    begin = clock.instant();
    last = failure;
  }

  void end() {
    failures = 0;
  }

  /**
   * A clock that was set back prolongs nothing.
   *
   * @throws SourceUnreachableException the last failure, while the rest lasts
   */
  void requireOver() throws SourceUnreachableException {
    if (failures == 0) {
      return;
    }
    Instant now = clock.instant();
    Instant until = begin.plus(rests.after(failures));
    if (!now.isBefore(begin) && now.isBefore(until)) {
      throw new SourceUnreachableException(
          "%s; it is asked again after %s"
              .formatted(last.getMessage(), until.truncatedTo(ChronoUnit.SECONDS)),
          last);
    }
  }
}
