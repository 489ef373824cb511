package io.daxcovid.importer.cycle;

import io.daxcovid.importer.pace.Backoff;
import io.daxcovid.importer.pace.Stop;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Cycle after cycle until the end is wished; sooner than the interval while something is away. */
public final class ImportLoop {
  private static final Logger LOG = LoggerFactory.getLogger(ImportLoop.class);

  private final Cycle cycle;
  private final Duration interval;
  private final Backoff backoff;
  private final Stop stop;
  private final Consumer<CycleOutcome> listener;

  /** One cycle. */
  public interface Cycle {
    CycleOutcome run() throws InterruptedException;
  }

  public ImportLoop(
      Cycle cycle, Duration interval, Backoff backoff, Stop stop, Consumer<CycleOutcome> listener) {
    this.cycle = cycle;
    this.interval = interval;
    this.backoff = backoff;
    this.stop = stop;
    this.listener = listener;
  }

  public void run() throws InterruptedException {
    int failures = 0;
    boolean ended = stop.isWished();
    while (!ended) {
      CycleOutcome outcome = once();
      listener.accept(outcome);
      failures = outcome.isWorthRetryingSoon() ? failures + 1 : 0;
      ended = stop.await(failures == 0 ? interval : shorter(backoff.after(failures)));
    }
  }

  private Duration shorter(Duration wait) {
    return wait.compareTo(interval) < 0 ? wait : interval;
  }

  /** A fault in one cycle must not end all further ones. */
  private CycleOutcome once() throws InterruptedException {
    try {
      return cycle.run();
    } catch (RuntimeException e) {
      LOG.error("The cycle failed by a fault of the importer: {}", e.toString());
      LOG.debug("The fault", e);
      return CycleOutcome.HDFS_UNREACHABLE;
    }
  }
}
