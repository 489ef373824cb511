import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what must come. */
final class Until {
  private static final long PAUSE_MS = 5;

  private Until() {}

  /**
   * @param what in words, for whoever waited in vain
   */
  static void holds(String what, Duration limit, BooleanSupplier condition)
      throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("Not within " + limit + ": " + what);
      }
      Thread.sleep(PAUSE_MS);
    }
  }
}
