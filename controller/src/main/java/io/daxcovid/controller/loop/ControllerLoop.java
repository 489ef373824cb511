package io.daxcovid.controller.loop;

import io.daxcovid.contract.message.PipelineStatus;
import io.daxcovid.controller.plan.Backoff;
import io.daxcovid.controller.run.PipelinePass;
import io.daxcovid.controller.status.PipelineReport;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The controller's one thread: pass after pass while there is something to do, else it waits for a
 * nudge or a time. A pass that fails is repeated after a growing pause, for ever (law 7).
 */
public final class ControllerLoop {
  private static final Logger LOG = LoggerFactory.getLogger(ControllerLoop.class);

  /** Wakes without a nudge, to see what nobody tells: staleness, a lock that became free. */
  private static final Duration RESYNC = Duration.ofSeconds(30);

  private static final Duration WATCH = Duration.ofSeconds(2);
  private static final Duration WEDGED = Duration.ofMinutes(2);
  private static final Backoff PAUSES = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(32));

  private final PipelinePass pass;
  private final PipelineReport report;
  private final Consumer<PipelineStatus> publisher;
  private final Consumer<PipelinePass.Result> observer;
  private final Nudge nudge;
  private final Clock clock;
  private volatile boolean stopping;
  private volatile Instant lastPass;
  private Optional<PipelineStatus> reported = Optional.empty();
  private int failures;

  public ControllerLoop(
      PipelinePass pass,
      PipelineReport report,
      Consumer<PipelineStatus> publisher,
      Consumer<PipelinePass.Result> observer,
      Nudge nudge,
      Clock clock) {
    this.pass = pass;
    this.report = report;
    this.publisher = publisher;
    this.observer = observer;
    this.nudge = nudge;
    this.clock = clock;
    this.lastPass = clock.instant();
  }

  /** Returns after {@link #stop}, when the pass that was under way is done. */
  public void run() throws InterruptedException {
    while (!stopping) {
      Duration pause = once();
      lastPass = clock.instant();
      if (!stopping) {
        nudge.await(pause);
      }
    }
  }

  public void stop() {
    stopping = true;
    nudge.give();
  }

  /** False if the thread hangs in something. */
  public boolean alive() {
    return clock.instant().isBefore(lastPass.plus(WEDGED));
  }

  private Duration once() {
    try {
      PipelinePass.Result result = pass.run();
      report(result);
      observer.accept(result);
      failures = 0;
      return result.step().match(new Pauses(clock.instant(), WATCH, RESYNC));
    } catch (IOException | RuntimeException e) {
      // The edge: whatever is wrong now may be mended later, and nothing was lost.
      failures++;
      Duration pause = PAUSES.after(failures);
      LOG.warn("cannot go on, next try in {}: {}", pause, reason(e));
      return pause;
    }
  }

  private void report(PipelinePass.Result result) {
    // Before the status topic is read, nobody knows what was reported last.
    if (!result.feed().statusRead()) {
      return;
    }
    String key = "pipeline/" + result.desired().pipeline();
    Optional<PipelineStatus> before =
        reported.or(() -> Optional.ofNullable(result.feed().pipelines().get(key)));
    report
        .of(result, before, clock.instant())
        .filter(status -> !Optional.of(status).equals(before))
        .ifPresent(
            status -> {
              reported = Optional.of(status);
              publisher.accept(status);
            });
  }

  private static String reason(Exception e) {
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }
}
