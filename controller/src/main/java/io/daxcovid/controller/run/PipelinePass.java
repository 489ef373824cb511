package io.daxcovid.controller.run;

import io.daxcovid.controller.notification.Feed;
import io.daxcovid.controller.notification.FeedView;
import io.daxcovid.controller.plan.Decisions;
import io.daxcovid.controller.plan.Desired;
import io.daxcovid.controller.plan.Observed;
import io.daxcovid.controller.plan.RunObservation;
import io.daxcovid.controller.plan.RunPlanner;
import io.daxcovid.controller.plan.SettleWindow;
import io.daxcovid.controller.plan.Step;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * One look at a pipeline and one step for it: observe, plan, act. All that it remembers itself is
 * the settle window and which attempt it has seen alive; the rest is read anew each time.
 */
public final class PipelinePass {
  private final Desired desired;
  private final Feed feed;
  private final Runner runner;
  private final DecisionStore store;
  private final Clock clock;
  private final RunPlanner planner = new RunPlanner();
  private Optional<SettleWindow> window = Optional.empty();
  private Optional<RunRef> watched = Optional.empty();

  public PipelinePass(Desired desired, Feed feed, Runner runner, DecisionStore store, Clock clock) {
    this.desired = desired;
    this.feed = feed;
    this.runner = runner;
    this.store = store;
    this.clock = clock;
  }

  /** What was seen, and the step that was taken because of it. */
  public record Result(Desired desired, FeedView feed, Decisions decisions, Step step) {}

  /**
   * @throws IOException if something could not be read, written or asked; nothing is lost, call
   *     again later
   */
  public Result run() throws IOException {
    FeedView view = feed.view();
    Instant now = clock.instant();
    Decisions decisions = store.load();
    window =
        SettleWindow.advance(
            window, Observed.pending(desired.inputs(), view.newest(), decisions), now);
    RunObservation run = look(decisions);
    boolean seen = watched.equals(decisions.decision().map(RunRef::of));
    Observed observed =
        new Observed(view.snapshotsRead(), view.newest(), window, decisions, run, seen);
    Step step = planner.plan(desired, observed, now);
    new StepExecutor(desired, runner, store, clock)
        .execute(step)
        .ifPresent(started -> watched = Optional.of(started));
    return new Result(desired, view, decisions, step);
  }

  private RunObservation look(Decisions decisions) throws IOException {
    if (decisions.newest() == null) {
      return RunObservation.absent();
    }
    RunRef attempt = RunRef.of(decisions.newest());
    RunObservation run = runner.observe(attempt);
    if (run instanceof RunObservation.Running) {
      watched = Optional.of(attempt);
    }
    return run;
  }
}
