package io.daxcovid.spark.job;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets the job end in order after a SIGTERM: Spark's own hook stops the session, which makes the
 * attempt fail at once, and the JVM waits until that is in the ledger and in the outcome file.
 */
final class ShutdownGuard implements AutoCloseable {
  private static final long SECONDS = 15;

  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean stopping;

  private ShutdownGuard() {}

  static ShutdownGuard install() {
    ShutdownGuard guard = new ShutdownGuard();
    Runtime.getRuntime().addShutdownHook(new Thread(guard::await, "await-outcome"));
    return guard;
  }

  /** Whether somebody asked the program to end. */
  boolean stopping() {
    return stopping;
  }

  @Override
  public void close() {
    ended.countDown();
  }

  private void await() {
    stopping = true;
    try {
      if (!ended.await(SECONDS, TimeUnit.SECONDS)) {
        System.out.println("The attempt did not end within " + SECONDS + " s of the signal");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
