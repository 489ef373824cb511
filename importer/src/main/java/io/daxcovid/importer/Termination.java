package io.daxcovid.importer;

import io.daxcovid.importer.pace.Stop;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * SIGTERM: wishes the end, lets the import that runs end by itself for a while, then interrupts it,
 * and in the end leaves it behind: nothing is lost by that (law 9).
 */
final class Termination implements AutoCloseable {
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Stop stop;
  private final Duration grace;
  private final Thread worker;

  private Termination(Stop stop, Duration grace, Thread worker) {
    this.stop = stop;
    this.grace = grace;
    this.worker = worker;
  }

  /** For the thread that calls this. */
  static Termination install(Stop stop, Duration grace) {
    Termination termination = new Termination(stop, grace, Thread.currentThread());
    Runtime.getRuntime().addShutdownHook(new Thread(termination::end, "termination"));
    return termination;
  }

  private void end() {
    stop.now();
    try {
      Duration half = grace.dividedBy(2);
      if (endedWithin(half)) {
        return;
      }
      worker.interrupt();
      if (!endedWithin(half)) {
        System.err.println("The running import did not end in time; the next start repeats it");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean endedWithin(Duration time) throws InterruptedException {
    return ended.await(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** All work is done. */
  @Override
  public void close() {
    ended.countDown();
  }
}
