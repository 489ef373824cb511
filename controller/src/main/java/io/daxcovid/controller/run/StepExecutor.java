package io.daxcovid.controller.run;

import io.daxcovid.controller.plan.Decision;
import io.daxcovid.controller.plan.Decisions;
import io.daxcovid.controller.plan.Desired;
import io.daxcovid.controller.plan.Step;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what the planner said: first writes it down, then acts. */
final class StepExecutor {
  private static final Logger LOG = LoggerFactory.getLogger(StepExecutor.class);

  private final Desired desired;
  private final Runner runner;
  private final DecisionStore store;
  private final Clock clock;

  StepExecutor(Desired desired, Runner runner, DecisionStore store, Clock clock) {
    this.desired = desired;
    this.runner = runner;
    this.store = store;
    this.clock = clock;
  }

  /** What remains to be done once the step is known; separate, so that all of it may throw. */
  interface Action {
    Optional<RunRef> run() throws IOException;
  }

  /** The attempt that was started, if one was. */
  Optional<RunRef> execute(Step step) throws IOException {
    return step.match(new Actions()).run();
  }

  private Optional<RunRef> begin(Decisions next, String what) throws IOException {
    Decision decision = next.latest().orElseThrow();
    store.save(next);
    LOG.info(
        "{} {}: sequence {}, publish {}, because: {}; inputs {}",
        what,
        decision.attempt().name(),
        decision.attempt().sequence(),
        decision.attempt().publish().id(),
        decision.message(),
        inputs(decision));
    try {
      runner.start(new RunRequest(desired, decision));
    } catch (PartAwayException e) {
      LOG.warn("{} cannot be started now: {}", decision.attempt().name(), e.getMessage());
      store.save(next.unavailable(e.getMessage(), clock.instant()));
      return Optional.empty();
    } catch (StartUnknownException e) {
      // It stays decided: the next look finds out whether it is there, and nothing is counted.
      throw e;
    } catch (IOException e) {
      LOG.warn("{} could not be started: {}", decision.attempt().name(), e.getMessage());
      store.save(next.failed("could not be started: " + e.getMessage(), clock.instant()));
      return Optional.empty();
    }
    store.note(next.started(clock.instant()));
    return Optional.of(RunRef.of(decision));
  }

  private Optional<RunRef> adopt(Decisions next) throws IOException {
    store.note(next);
    return Optional.empty();
  }

  private Optional<RunRef> finish(Decisions next) throws IOException {
    Decision decision = next.latest().orElseThrow();
    store.save(next);
    LOG.info("{} ended: {} ({})", decision.attempt().name(), decision.phase(), decision.message());
    return Optional.empty();
  }

  private Optional<RunRef> stop(Step.Stop step) throws IOException {
    Decision decision = step.next().latest().orElseThrow();
    store.save(step.next());
    LOG.info("stopping {}: {}", decision.attempt().name(), step.reason().id());
    runner.stop(RunRef.of(decision));
    return Optional.empty();
  }

  private static String inputs(Decision decision) {
    StringBuilder text = new StringBuilder();
    decision.inputs().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            input ->
                text.append(text.isEmpty() ? "" : ", ")
                    .append(input.getKey().id())
                    .append('=')
                    .append(input.getValue().id()));
    return text.toString();
  }

  private final class Actions implements Step.Cases<Action> {
    @Override
    public Action start(Step.Start step) {
      return () -> begin(step.next(), "start");
    }

    @Override
    public Action retry(Step.Retry step) {
      return () -> begin(step.next(), "retry");
    }

    @Override
    public Action publishOnly(Step.PublishOnly step) {
      return () -> begin(step.next(), "publish-only");
    }

    @Override
    public Action adopt(Step.Adopt step) {
      return () -> StepExecutor.this.adopt(step.next());
    }

    @Override
    public Action finish(Step.Finish step) {
      return () -> StepExecutor.this.finish(step.next());
    }

    @Override
    public Action stop(Step.Stop step) {
      return () -> StepExecutor.this.stop(step);
    }

    @Override
    public Action waiting(Step.Wait step) {
      return Optional::empty;
    }

    @Override
    public Action nothing(Step.Nothing step) {
      return Optional::empty;
    }
  }
}
