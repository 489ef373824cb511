package io.daxcovid.importer.health;

import io.daxcovid.importer.cycle.CycleOutcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Ready: the last cycle could use HDFS. Live: the loop has ended a cycle within the time that one
 * may take; a part that is away is no reason to restart the importer.
 */
public final class Health {
  private static final Duration LONGEST_CYCLE = Duration.ofMinutes(30);

  private final Clock clock;
  private final Duration limit;
  private volatile Instant lastCycle;
  private volatile CycleOutcome lastOutcome = CycleOutcome.HDFS_UNREACHABLE;

  public Health(Clock clock, Duration interval) {
    this.clock = clock;
    this.limit = interval.plus(LONGEST_CYCLE);
    this.lastCycle = clock.instant();
  }

  public void cycleEnded(CycleOutcome outcome) {
    lastOutcome = outcome;
    lastCycle = clock.instant();
  }

  public boolean isLive() {
    return lastCycle.plus(limit).isAfter(clock.instant());
  }

  public boolean isReady() {
    return isLive() && lastOutcome != CycleOutcome.HDFS_UNREACHABLE;
  }
}
