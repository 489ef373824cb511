package io.daxcovid.importer;

import io.daxcovid.importer.pace.Stop;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * SIGTERM: wishes the end and lets the cycle that runs end by itself, within the grace period that
 * a pod has.
 */
final class Termination implements AutoCloseable {
  private static final int GRACE_SECONDS = 25;

  private final CountDownLatch ended = new CountDownLatch(1);

  private Termination() {}

  static Termination install(Stop stop) {
    Termination termination = new Termination();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> termination.end(stop), "termination"));
    return termination;
  }

  private void end(Stop stop) {
    stop.now();
    try {
      if (!ended.await(GRACE_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("The running import did not end in time; the next start repeats it");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** All work is done. */
  @Override
  public void close() {
    ended.countDown();
  }
}
