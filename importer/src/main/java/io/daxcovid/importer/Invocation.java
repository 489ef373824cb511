package io.daxcovid.importer;

import io.daxcovid.importer.config.ImporterConfig;
import io.daxcovid.importer.cycle.Console;
import io.daxcovid.importer.cycle.CycleOutcome;
import io.daxcovid.importer.metrics.DatasetMetrics;
import io.daxcovid.importer.notify.KafkaNotifier;
import io.daxcovid.importer.pace.Backoff;
import io.daxcovid.importer.pace.Stop;
import io.daxcovid.importer.pace.Timepiece;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
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
  private final Timepiece timepiece;
  private final Stop stop = new Stop();

  Invocation(ImporterConfig config, Console console, Clock clock) {
    this.config = config;
    this.console = console;
    this.clock = clock;
    this.timepiece = Timepiece.of(clock);
  }

  /**
   * @return true if all is in good order
   */
  boolean run(Command command) throws InterruptedException {
    try (Termination termination = Termination.install(stop, config.service().stopGrace());
        KafkaNotifier notifier = KafkaNotifier.start(config.kafka(), timepiece)) {
      if (command instanceof Command.Run) {
        return service(notifier);
      }
      Importer importer =
          Importer.of(config, notifier, console, clock, stop, (result, status) -> {});
      CycleOutcome outcome =
          command instanceof Command.Once
              ? once(importer)
              : new QuarantineCommands(importer, console, config.storage().hdfsUri()).run(command);
      return acknowledged(outcome, notifier);
    }
  }

  private boolean service(KafkaNotifier notifier) throws InterruptedException {
    PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    DatasetMetrics measured = new DatasetMetrics(metrics, clock);
    Importer importer = Importer.of(config, notifier, console, clock, stop, measured);
    try {
      new Service(config.service(), RETRY, timepiece, metrics)
          .run(importer.cycle(), notifier, stop);
      return true;
    } catch (IOException e) {
      console.attention().println(e.getMessage());
      return false;
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

  private boolean acknowledged(CycleOutcome outcome, KafkaNotifier notifier)
      throws InterruptedException {
    boolean sent = notifier.awaitAcknowledged(ACKNOWLEDGE);
    if (!sent) {
      console
          .attention()
          .println(
              "Kafka at %s has not acknowledged every notification, within %d s; import once more when it takes them"
                  .formatted(config.kafka().bootstrap(), ACKNOWLEDGE.toSeconds()));
    }
    return sent && outcome == CycleOutcome.GOOD;
  }
}
