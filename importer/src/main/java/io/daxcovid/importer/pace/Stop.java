package io.daxcovid.importer.pace;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The wish to end, which cuts every wait short. */
public final class Stop implements Pause {
  private final CountDownLatch wished = new CountDownLatch(1);

  public void now() {
    wished.countDown();
  }

  public boolean isWished() {
    return wished.getCount() == 0;
  }

  /**
   * Waits, but not longer than until the end is wished.
   *
   * @return true if it is
   */
  @Override
  public boolean await(Duration duration) throws InterruptedException {
    return wished.await(duration.toMillis(), TimeUnit.MILLISECONDS);
  }
}
