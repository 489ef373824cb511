package io.daxcovid.importer.source.kept;

import io.daxcovid.importer.pace.Backoff;
import io.daxcovid.importer.source.Answer;
import io.daxcovid.importer.source.NotModified;
import io.daxcovid.importer.source.Received;
import io.daxcovid.importer.source.Source;
import io.daxcovid.importer.source.SourceUnreachableException;
import io.daxcovid.importer.spool.Spool;
import io.daxcovid.importer.spool.Spools;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Keeps the last answer on local disk and does not ask for another one too soon. Cycles come soon
 * again when something else is away, and every few seconds beside a replay; a server that has just
 * answered or failed is left alone then. Where the import has lost the content, it is here.
 */
public final class KeptSource implements Source {
  private final Source source;
  private final Spools spools;
  private final Duration between;
  private final Clock clock;
  private final FailureRest failures;
  private Instant askedAt = Instant.MIN;
  private Spool spool;
  private Received kept;
  private boolean settled;

  /**
   * @param between two questions
   * @param afterFailures in a row
   */
  public KeptSource(
      Source source, Spools spools, Duration between, Backoff afterFailures, Clock clock) {
    this.source = source;
    this.spools = spools;
    this.between = between;
    this.clock = clock;
    this.failures = new FailureRest(afterFailures, clock);
  }

  @Override
  public String name() {
    return source.name();
  }

  @Override
  public Answer fetch(Spool unused) throws SourceUnreachableException {
    Instant now = clock.instant();
    if (!isStillThere() || isTime(now)) {
      failures.requireOver();
      boolean fresh = ask();
      failures.end();
      askedAt = now;
      settled &= !fresh;
    }
    Answer answer = settled ? new NotModified() : kept;
    settled = true;
    return answer;
  }

  /** A temporary folder is tidied up by others, too. */
  private boolean isStillThere() {
    if (kept != null && kept.files().stream().allMatch(file -> Files.exists(file.path()))) {
      return true;
    }
    kept = null;
    return false;
  }

  /** A clock that was set back must not silence a source. */
  private boolean isTime(Instant now) {
    return now.isBefore(askedAt) || Duration.between(askedAt, now).compareTo(between) >= 0;
  }

  /**
   * @return whether there is something new
   */
  private boolean ask() throws SourceUnreachableException {
    // A server whose older file is back calls the page that was refused in between "not modified".
    if (kept == null || !settled) {
      source.forget();
    }
    Spool next = spools.open();
    try {
      if (source.fetch(next) instanceof Received received) {
        Spool old = spool;
        spool = next;
        kept = received;
        next = old;
        return true;
      }
      return false;
    } catch (SourceUnreachableException e) {
      failures.begin(e);
      throw e;
    } finally {
      if (next != null) {
        next.close();
      }
    }
  }

  @Override
  public void forget() {
    settled = false;
  }
}
