package io.daxcovid.importer.source.http;

import io.daxcovid.importer.source.SourceUnreachableException;
import io.daxcovid.importer.source.http.Verdict.Leave;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The time for which a server has asked to be left alone. A clock set back prolongs nothing. */
public final class Rest {
  private final Clock clock;
  private Instant begin = Instant.MIN;
  private Instant until = Instant.MIN;
  private String reason = "";

  public Rest(Clock clock) {
    this.clock = clock;
  }

  public void begin(Leave leave) {
    begin = clock.instant();
    until = begin.plus(leave.rest());
    reason = leave.reason();
  }

  /**
   * @throws SourceUnreachableException while it lasts
   */
  public void requireOver(String source) throws SourceUnreachableException {
    Instant now = clock.instant();
    if (!now.isBefore(begin) && now.isBefore(until)) {
      throw new SourceUnreachableException(
          "%s is left alone until %s: %s"
              .formatted(source, until.truncatedTo(ChronoUnit.SECONDS), reason));
    }
  }
}
