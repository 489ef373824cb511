package io.daxcovid.importer.source.http;

import io.daxcovid.importer.pace.Backoff;
import io.daxcovid.importer.pace.Deadline;
import io.daxcovid.importer.pace.Pause;
import io.daxcovid.importer.pace.Stop;
import io.daxcovid.importer.pace.Timepiece;
import io.daxcovid.importer.source.http.Verdict.Again;
import io.daxcovid.importer.source.http.Verdict.Leave;
import io.daxcovid.importer.spool.Spool;
import java.time.Clock;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Asks again while that makes sense, after waits that grow and are random in their whole length, so
 * that many importers do not come back at the same moment.
 */
public final class PatientFetcher {
  private static final int TRIES = 4;
  private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(20));
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private final HttpFetcher fetcher;
  private final Pace pace;
  private final Timepiece timepiece;
  private final RandomGenerator random;

  /**
   * @param tries in all
   * @param longestWait whatever a server asks for; beyond it the question waits for a later cycle
   * @param whole time that all questions of one cycle have together
   */
  public record Pace(
      int tries, Backoff backoff, Duration longestWait, Duration whole, Pause pause) {}

  /** The last answer, and what it means; never {@link Again}. */
  public record Conclusion(HttpAnswer answer, Verdict verdict) {}

  PatientFetcher(HttpFetcher fetcher, Pace pace, Timepiece timepiece, RandomGenerator random) {
    this.fetcher = fetcher;
    this.pace = pace;
    this.timepiece = timepiece;
    this.random = random;
  }

  /**
   * With the manners that suit these sources.
   *
   * @param whole time that all questions of one cycle have together
   */
  public static PatientFetcher open(HttpSettings settings, Duration whole, Stop stop, Clock clock) {
    return new PatientFetcher(
        new HttpFetcher(settings, stop::isWished, clock),
        new Pace(TRIES, BACKOFF, LONGEST_WAIT, whole, stop),
        Timepiece.of(clock),
        new SplittableRandom());
  }

  /** The time of a cycle begins. */
  public Deadline begin() {
    return Deadline.in(pace.whole(), timepiece);
  }

  public Conclusion fetch(Ask ask, Judge judge, Spool spool, Deadline deadline)
      throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      HttpAnswer answer = fetcher.fetch(ask, spool, deadline);
      Verdict verdict = judge.of(answer);
      if (!(verdict instanceof Again again)) {
        return new Conclusion(answer, verdict);
      }
      String reason = attempt == 1 ? again.reason() : again.reason() + ", " + attempt + " times";
      if (again.atLeast().compareTo(pace.longestWait()) > 0) {
        return new Conclusion(answer, new Leave(reason, again.atLeast()));
      }
      Duration wait = wait(attempt, again);
      if (wait.compareTo(deadline.left()) >= 0) {
        String noTime = reason + ", and this cycle has no time for another try";
        return new Conclusion(answer, new Leave(noTime, again.atLeast()));
      }
      if (attempt == pace.tries() || pace.pause().await(wait)) {
        return new Conclusion(answer, new Leave(reason, again.atLeast()));
      }
    }
  }

  /** What the server asks for and, beyond it, anything up to the whole back-off. */
  private Duration wait(int attempt, Again again) {
    long jitter = pace.backoff().after(attempt).toMillis();
    return again.atLeast().plusMillis(random.nextLong(jitter + 1));
  }

  /** Between two questions to one server. */
  public boolean pause(Duration duration) throws InterruptedException {
    return pace.pause().await(duration);
  }
}
