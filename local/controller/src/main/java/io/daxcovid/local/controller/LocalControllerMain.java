package io.daxcovid.local.controller;

import io.daxcovid.controller.lifecycle.Lifecycle;
import io.daxcovid.controller.loop.ControllerLoop;
import io.daxcovid.controller.loop.Nudge;
import io.daxcovid.controller.notification.TopicTail;
import io.daxcovid.controller.run.PassMemory;
import io.daxcovid.controller.run.PipelinePass;
import io.daxcovid.controller.status.PipelineReport;
import io.daxcovid.controller.status.StatusPublisher;
import io.daxcovid.settings.UnusableSettingsException;
import io.daxcovid.settings.Values;
import java.io.IOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The controller of the embedded default: one pipeline, drivers as processes on this machine. */
public final class LocalControllerMain {
  private static final Logger LOG = LoggerFactory.getLogger(LocalControllerMain.class);
  private static final int KEEP_RUNS = 20;

  private LocalControllerMain() {}

  public static void main(String[] args) throws InterruptedException {
    ControllerSettings settings;
    try {
      Values values = ControllerSettings.PROGRAM.read(System.getenv());
      LOG.info("Settings: {}", values);
      settings = ControllerSettings.from(values);
    } catch (UnusableSettingsException e) {
      System.err.println(e.getMessage());
      System.exit(2);
      return;
    }
    try (StateLock leadership = StateLock.take(settings.state())) {
      run(settings, leadership);
    } catch (IOException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void run(ControllerSettings settings, StateLock leadership)
      throws IOException, InterruptedException {
    Clock clock = Clock.systemUTC();
    Nudge nudge = new Nudge();
    TopicTail tail = new TopicTail(settings.kafka(), view -> nudge.give(), clock);
    StatusPublisher publisher = new StatusPublisher(settings.kafka());
    RunFolders folders = new RunFolders(settings.state().resolve("runs"), KEEP_RUNS);
    LocalRunner runner =
        new LocalRunner(folders, new SparkDriver(settings.spark()), nudge::give, clock);
    FileDecisionStore store = new FileDecisionStore(leadership.folder());
    Instruments instruments = Instruments.of(settings, tail, clock);
    ControllerLoop loop =
        new ControllerLoop(
            new PipelinePass(settings::desired, tail, runner, store, new PassMemory(), clock),
            new PipelineReport(settings.freshness()),
            publisher::offer,
            instruments.metrics(),
            nudge,
            clock);
    Lifecycle lifecycle = new Lifecycle();
    lifecycle.thread("topic-tail", tail, tail::stop);
    lifecycle.thread("status-publisher", publisher, publisher::stop);
    instruments.serve(loop).ifPresent(server -> lifecycle.atEnd(server::close));
    lifecycle.main(loop::run, loop::stop);
  }
}
