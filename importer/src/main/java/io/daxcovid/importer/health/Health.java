package io.daxcovid.importer.health;

import io.daxcovid.health.Probes;
import io.daxcovid.health.Verdict;
import io.daxcovid.importer.cycle.CycleOutcome;
import io.daxcovid.importer.loop.LoopListener;
import io.daxcovid.importer.pace.Moment;
import io.daxcovid.importer.pace.Timepiece;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Ready: a cycle has ended that could do its work, and neither HDFS (or the local disk) nor Kafka
 * has been away for longer than a bound. Live: the loop is at its place; whatever is away, a
 * restart would not bring it back.
 */
public final class Health implements Probes, LoopListener {
  /** The loop beats every few seconds while it waits. */
  private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);

  private final HealthLimits limits;
  private final Timepiece timepiece;
  private final Supplier<Optional<Moment>> unacknowledged;
  private volatile State state;

  /**
   * @param began of the cycle under way; null between cycles
   * @param able some cycle could do its work
   * @param unableSince since when every cycle has failed; null if the last one has not
   */
  private record State(
      Moment heard, Moment began, boolean able, Moment unableSince, CycleOutcome last) {}

  /**
   * @param unacknowledged since when a notification has been waiting for Kafka
   */
  public Health(
      HealthLimits limits, Timepiece timepiece, Supplier<Optional<Moment>> unacknowledged) {
    this.limits = limits;
    this.timepiece = timepiece;
    this.unacknowledged = unacknowledged;
    this.state = new State(timepiece.now(), null, false, null, null);
  }

  @Override
  public void beat() {
    State s = state;
    state = new State(timepiece.now(), null, s.able, s.unableSince, s.last);
  }

  @Override
  public void cycleBegins() {
    State s = state;
    Moment now = timepiece.now();
    state = new State(now, now, s.able, s.unableSince, s.last);
  }

  @Override
  public void cycleEnded(CycleOutcome outcome, Duration took, Moment next) {
    State s = state;
    Moment now = timepiece.now();
    Moment since = s.unableSince == null ? now : s.unableSince;
    boolean able = outcome.couldWork();
    state = new State(now, null, s.able || able, able ? null : since, outcome);
  }

  @Override
  public Verdict live() {
    State s = state;
    Moment now = timepiece.now();
    if (s.began != null) {
      Duration took = now.since(s.began);
      return took.compareTo(limits.cycle()) <= 0
          ? Verdict.good("importing")
          : Verdict.bad(
              "the import under way has taken %s, longer than %s"
                  .formatted(Spoken.of(took), Spoken.of(limits.cycle())));
    }
    Duration silent = now.since(s.heard);
    return silent.compareTo(LONGEST_SILENCE) <= 0
        ? Verdict.good("waiting for the next import")
        : Verdict.bad("the loop has not moved for " + Spoken.of(silent));
  }

  @Override
  public Verdict ready() {
    State s = state;
    if (!s.able) {
      return Verdict.bad(s.last == null ? "the first import is under way" : s.last.trouble());
    }
    Moment now = timepiece.now();
    if (s.unableSince != null && now.since(s.unableSince).compareTo(limits.away()) > 0) {
      return Verdict.bad(s.last.trouble() + ", for " + Spoken.of(now.since(s.unableSince)));
    }
    Duration lag = unacknowledged.get().map(now::since).orElse(Duration.ZERO);
    if (lag.compareTo(limits.away()) > 0) {
      return Verdict.bad("Kafka has not acknowledged a notification for " + Spoken.of(lag));
    }
    Verdict live = live();
    return live.good() ? Verdict.good("ready") : live;
  }
}
