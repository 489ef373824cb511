package io.daxcovid.importer;

import io.daxcovid.contract.snapshot.SnapshotId;
import io.daxcovid.importer.config.ImporterConfig;
import io.daxcovid.importer.cycle.Console;
import io.daxcovid.importer.cycle.CycleOutcome;
import io.daxcovid.importer.cycle.ImportLoop;
import io.daxcovid.importer.cycle.NotAcceptableException;
import io.daxcovid.importer.health.Health;
import io.daxcovid.importer.health.HealthServer;
import io.daxcovid.importer.notify.KafkaNotifier;
import io.daxcovid.importer.pace.Backoff;
import io.daxcovid.importer.pace.Stop;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

/** One call of the program: opens what it needs, does what was asked, and closes it. */
final class Invocation {
  private static final Duration ACKNOWLEDGE = Duration.ofSeconds(60);
  private static final int HDFS_TRIES = 4;
  private static final Backoff RETRY = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(2));

  private final ImporterConfig config;
  private final Console console;
  private final Clock clock;
  private final Stop stop = new Stop();

  Invocation(ImporterConfig config, Console console, Clock clock) {
    this.config = config;
    this.console = console;
    this.clock = clock;
  }

  /**
   * @return true if all is in good order
   */
  boolean run(Command command) throws InterruptedException {
    try (Termination termination = Termination.install(stop);
        KafkaNotifier notifier = KafkaNotifier.start(config.kafkaBootstrap())) {
      Importer importer = Importer.of(config, notifier, console, clock, stop);
      if (command instanceof Command.Accept accept) {
        return acknowledged(accept(importer, accept.id()), notifier);
      }
      return command instanceof Command.Run
          ? loop(importer)
          : acknowledged(once(importer), notifier);
    }
  }

  /** An HDFS that has only just started gets a few seconds. */
  private CycleOutcome once(Importer importer) throws InterruptedException {
    CycleOutcome outcome = importer.cycle().run();
    for (int failures = 1;
        outcome == CycleOutcome.HDFS_UNREACHABLE
            && failures < HDFS_TRIES
            && !stop.await(RETRY.after(failures));
        failures++) {
      outcome = importer.cycle().run();
    }
    return outcome;
  }

  private CycleOutcome accept(Importer importer, SnapshotId id) throws InterruptedException {
    try {
      return importer.acceptance().accept(id);
    } catch (NotAcceptableException e) {
      console.attention().println(e.getMessage());
      return CycleOutcome.REFUSED;
    } catch (IOException e) {
      console
          .attention()
          .println(
              "HDFS at %s cannot be used: %s"
                  .formatted(config.storage().hdfsUri(), e.getMessage()));
      return CycleOutcome.HDFS_UNREACHABLE;
    }
  }

  private boolean acknowledged(CycleOutcome outcome, KafkaNotifier notifier)
      throws InterruptedException {
    boolean sent = notifier.awaitAcknowledged(ACKNOWLEDGE);
    if (!sent) {
      console
          .attention()
          .println(
              "Kafka at %s has not acknowledged the notifications within %d s; import once more when it runs"
                  .formatted(config.kafkaBootstrap(), ACKNOWLEDGE.toSeconds()));
    }
    return sent && outcome == CycleOutcome.GOOD;
  }

  private boolean loop(Importer importer) throws InterruptedException {
    Health health = new Health(clock, config.service().interval());
    ImportLoop loop =
        new ImportLoop(
            importer.cycle()::run, config.service().interval(), RETRY, stop, health::cycleEnded);
    try (HealthServer server = healthServer(health)) {
      loop.run();
      return true;
    }
  }

  private HealthServer healthServer(Health health) {
    if (config.service().healthPort().isEmpty()) {
      return null;
    }
    try {
      return HealthServer.start(config.service().healthPort().get(), health);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "DAX_HEALTH_PORT=%d cannot be used: %s"
              .formatted(config.service().healthPort().get(), e.getMessage()),
          e);
    }
  }
}
