package io.daxcovid.importer.source.http;

import io.daxcovid.importer.source.SourceUnreachableException;
import io.daxcovid.importer.source.http.Verdict.Leave;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The time for which a server has asked to be left alone. */
public final class Rest {
  private final Clock clock;
  private Instant until = Instant.MIN;
  private String reason = "";

  public Rest(Clock clock) {
    this.clock = clock;
  }

  public void begin(Leave leave) {
    until = clock.instant().plus(leave.rest());
    reason = leave.reason();
  }

  /**
   * @throws SourceUnreachableException while it lasts
   */
  public void requireOver(String source) throws SourceUnreachableException {
    if (clock.instant().isBefore(until)) {
      throw new SourceUnreachableException(
          "%s is left alone until %s: %s"
              .formatted(source, until.truncatedTo(ChronoUnit.SECONDS), reason));
    }
  }
}
