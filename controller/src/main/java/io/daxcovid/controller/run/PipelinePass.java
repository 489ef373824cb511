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
import java.util.function.Supplier;

/**
 * One look at a pipeline and one step for it: observe, plan, act. All that it remembers itself is
 * the settle window and which attempt it has seen alive; the rest is read anew each time.
 */
public final class PipelinePass {
  private final Supplier<Desired> wanted;
  private final Feed feed;
  private final Runner runner;
  private final DecisionStore store;
  private final Clock clock;
  private final RunPlanner planner = new RunPlanner();
  private Optional<SettleWindow> window = Optional.empty();
  private Optional<RunRef> watched = Optional.empty();

  /**
   * @param wanted asked anew in each pass
   */
  public PipelinePass(
      Supplier<Desired> wanted, Feed feed, Runner runner, DecisionStore store, Clock clock) {
    this.wanted = wanted;
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
    Desired desired = wanted.get();
    FeedView view = feed.view();
    Instant now = clock.instant();
    Decisions decisions = store.load();
    window =
        SettleWindow.advance(
            window, Observed.pending(desired.inputs(), view.newest(), decisions), now);
    RunObservation run = look(decisions);
    boolean seen = watched.equals(decisions.latest().map(RunRef::of));
    Observed observed =
        new Observed(view.snapshotsRead(), view.newest(), window, decisions, run, seen);
    Step step = planner.plan(desired, observed, now);
    new StepExecutor(desired, runner, store, clock)
        .execute(step)
        .ifPresent(started -> watched = Optional.of(started));
    return new Result(desired, view, decisions, step);
  }

  private RunObservation look(Decisions decisions) throws IOException {
    if (decisions.latest().isEmpty()) {
      return RunObservation.absent();
    }
    RunRef attempt = RunRef.of(decisions.latest().orElseThrow());
    RunObservation run = runner.observe(attempt);
    if (run instanceof RunObservation.Running) {
      watched = Optional.of(attempt);
    }
    return run;
  }
}
