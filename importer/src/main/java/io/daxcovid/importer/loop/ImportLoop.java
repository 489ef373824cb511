package io.daxcovid.importer.loop;

import io.daxcovid.importer.cycle.CycleOutcome;
import io.daxcovid.importer.pace.Moment;
import io.daxcovid.importer.pace.Pause;
import io.daxcovid.importer.pace.Timepiece;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Cycle after cycle, the first at once, until the end is wished. */
public final class ImportLoop {
  private static final Logger LOG = LoggerFactory.getLogger(ImportLoop.class);

  /**
   * Waits are cut into slices: a machine that slept is noticed soon, and so is a loop that hangs.
   */
  static final Duration SLICE = Duration.ofSeconds(10);

  private static final Duration NO_WAIT = Duration.ofMillis(1);

  private final Cycle cycle;
  private final Schedule schedule;
  private final Timepiece timepiece;
  private final Pause pause;
  private final LoopListener listener;

  /** One cycle. */
  public interface Cycle {
    CycleOutcome run() throws InterruptedException;
  }

  public ImportLoop(
      Cycle cycle, Schedule schedule, Timepiece timepiece, Pause pause, LoopListener listener) {
    this.cycle = cycle;
    this.schedule = schedule;
    this.timepiece = timepiece;
    this.pause = pause;
    this.listener = listener;
  }

  public void run() throws InterruptedException {
    int failures = 0;
    boolean ended = false;
    while (!ended) {
      Moment began = timepiece.now();
      listener.cycleBegins();
      CycleOutcome outcome = once();
      failures = Schedule.isFailure(outcome) ? failures + 1 : 0;
      Moment now = timepiece.now();
      Moment next = schedule.next(began, now, failures);
      listener.cycleEnded(outcome, now.since(began), next);
      ended = endedBefore(next);
    }
  }

  private boolean endedBefore(Moment next) throws InterruptedException {
    boolean ended = pause.await(Duration.ZERO);
    Duration left = timepiece.now().until(next);
    while (!ended && !left.isZero()) {
      listener.beat();
      Duration slice = left.compareTo(SLICE) < 0 ? left : SLICE;
      ended = pause.await(slice.compareTo(NO_WAIT) < 0 ? NO_WAIT : slice);
      left = timepiece.now().until(next);
    }
    return ended;
  }

  /** A fault in one cycle must not end all further ones. */
  private CycleOutcome once() throws InterruptedException {
    try {
      return cycle.run();
    } catch (RuntimeException e) {
      LOG.error("The cycle failed by a fault of the importer: {}", e.toString());
      LOG.debug("The fault", e);
      return CycleOutcome.FAULT;
    }
  }
}
