package io.daxcovid.importer;

import io.daxcovid.contract.message.DatasetStatus;
import io.daxcovid.contract.message.SnapshotPublished;
import io.daxcovid.importer.config.ImporterConfig;
import io.daxcovid.importer.cycle.Console;
import io.daxcovid.importer.cycle.Storage;
import io.daxcovid.importer.notify.Notifier;
import io.daxcovid.importer.pace.Stop;
import io.daxcovid.importer.snapshot.SteppedHdfs;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** One import that stops before a given step, says so, and waits there to be killed. */
public final class SteppedImporterMain {
  static final String WAITING = "waiting before step ";

  private SteppedImporterMain() {}

  public static void main(String[] arguments) throws InterruptedException {
    int last = Integer.parseInt(arguments[0]);
    AtomicInteger steps = new AtomicInteger();
    Consumer<String> step =
        name -> {
          if (steps.incrementAndGet() == last) {
            System.out.println(WAITING + last + ": " + name);
            while (true) {
              LockSupport.park();
            }
          }
        };
    importOnce(ImporterConfig.from(System.getenv()), step);
    System.exit(0);
  }

  static void importOnce(ImporterConfig config, Consumer<String> step) throws InterruptedException {
    Clock clock = Clock.systemUTC();
    SteppedHdfs files = new SteppedHdfs(config.storage().hdfsUri(), step);
    Storage storage = Importer.storage(files, config, clock);
    Console console = new Console(System.out, System.out);
    Surroundings around =
        new Surroundings(notifier(step), console, clock, new Stop(), (result, status) -> {});
    Importer.of(config, storage, around).cycle().run();
  }

  private static Notifier notifier(Consumer<String> step) {
    return new Notifier() {
      @Override
      public void publish(SnapshotPublished event) {
        step.accept("publish " + event.id());
      }

      @Override
      public void report(DatasetStatus status) {
        step.accept("report " + status.key());
      }
    };
  }
}
