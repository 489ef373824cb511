import java.time.Duration;

/** What the operator takes of a core while there is nothing to do. */
final class Idle {
  private Idle() {}

  static void measure(Program operator, Duration time) throws InterruptedException {
    Duration before = operator.cpu();
    long begin = System.nanoTime();
    Thread.sleep(time.toMillis());
    double cpu = operator.cpu().minus(before).toNanos();
    double share = 100 * cpu / (System.nanoTime() - begin);
    Table.row("nothing new for " + time.toSeconds() + " s: share of a core", "%.2f %%", share, "1 %");
  }
}
