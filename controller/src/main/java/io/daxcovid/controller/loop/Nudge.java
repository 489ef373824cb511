package io.daxcovid.controller.loop;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** "Look again": any number of nudges before the next look are one. */
public final class Nudge {
  private final Semaphore given = new Semaphore(0);

  public void give() {
    given.release();
  }

  /** Returns at the next nudge, or after that time. */
  void await(Duration atMost) throws InterruptedException {
    if (given.tryAcquire(Math.max(0, atMost.toMillis()), TimeUnit.MILLISECONDS)) {
      given.drainPermits();
    }
  }
}
