package io.daxcovid.local.lifeline;

/** Ends this process by its shutdown hooks, and without them when they hang. */
final class OrderlyEnd implements Runnable {
  private static final long GRACE_MILLIS = 20_000;

  @Override
  public void run() {
    Thread hurry = new Thread(OrderlyEnd::haltAfterGrace, "lifeline-halt");
    hurry.setDaemon(true);
    hurry.start();
    System.exit(0);
  }

  private static void haltAfterGrace() {
    try {
      Thread.sleep(GRACE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    // A shutdown hook that waits for a server which has gone already must not keep us alive.
    Runtime.getRuntime().halt(1);
  }
}
