package io.daxcovid.controller.run;

import io.daxcovid.controller.notification.Feed;
import io.daxcovid.controller.notification.FeedView;
import io.daxcovid.controller.plan.Decision;
import io.daxcovid.controller.plan.Decisions;
import io.daxcovid.controller.plan.Desired;
import io.daxcovid.controller.plan.Observed;
import io.daxcovid.controller.plan.Reason;
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
 * One look at a pipeline and one step for it: observe, plan, act. Everything but its {@link
 * PassMemory} is read anew each time.
 */
public final class PipelinePass {
  private final Supplier<Desired> wanted;
  private final Feed feed;
  private final Runner runner;
  private final DecisionStore store;
  private final PassMemory memory;
  private final Clock clock;
  private final RunPlanner planner = new RunPlanner();

  /**
   * @param wanted asked anew in each pass
   */
  public PipelinePass(
      Supplier<Desired> wanted,
      Feed feed,
      Runner runner,
      DecisionStore store,
      PassMemory memory,
      Clock clock) {
    this.wanted = wanted;
    this.feed = feed;
    this.runner = runner;
    this.store = store;
    this.memory = memory;
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
    Optional<SettleWindow> window =
        memory.window(Observed.pending(desired.inputs(), view.newest(), decisions), now);
    RunObservation run = look(decisions);
    Observed observed =
        new Observed(
            view.snapshotsRead(), view.newest(), window, decisions, run, memory.watches(decisions));
    Step step = inTrouble(planner.plan(desired, observed, now));
    new StepExecutor(desired, runner, store, clock).execute(step).ifPresent(memory::watch);
    return new Result(desired, view, decisions, step);
  }

  /** As long as the topics cannot be read, a person is told why. */
  private Step inTrouble(Step step) {
    boolean reading =
        step instanceof Step.Nothing nothing && nothing.reason() == Reason.NOT_CAUGHT_UP;
    return feed.trouble()
        .filter(why -> reading)
        .<Step>map(why -> new Step.Nothing(Reason.KAFKA_UNREADABLE, why))
        .orElse(step);
  }

  private RunObservation look(Decisions decisions) throws IOException {
    if (decisions.latest().isEmpty()) {
      return RunObservation.absent();
    }
    Decision latest = decisions.latest().orElseThrow();
    Optional<RunObservation> success = memory.success(latest);
    if (success.isPresent()) {
      return success.get();
    }
    RunObservation run = runner.observe(RunRef.of(latest));
    memory.saw(RunRef.of(latest), run);
    return run;
  }
}
