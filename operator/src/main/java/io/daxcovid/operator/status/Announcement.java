package io.daxcovid.operator.status;

import io.daxcovid.controller.plan.Decision;
import io.daxcovid.controller.plan.Phase;
import io.daxcovid.controller.plan.Reason;
import io.daxcovid.operator.resource.CorrelationPipelineStatus;
import io.daxcovid.operator.resource.PipelineCondition;
import java.util.Optional;
import java.util.Set;

/**
 * What an Event says: where a pipeline has come to rest, in the words of its conditions.
 *
 * @param attempt the newest one, so that the same words for another attempt are another Event
 */
public record Announcement(boolean warning, String reason, String message, String attempt) {
  private static final Set<String> NO_NEWS =
      Set.of(Reason.NOT_CAUGHT_UP.id(), Reason.SETTLING.id());

  private static final Set<String> NO_WARNING =
      Set.of(Reason.WAITING_FOR_INPUTS.id(), Reason.SUSPENDED.id());

  /** Empty where nothing was decided in between. */
  public static Optional<Announcement> of(
      CorrelationPipelineStatus before, CorrelationPipelineStatus next) {
    Optional<PipelineCondition> running = condition(next, "Running");
    Optional<String> told = condition(before, "Running").map(Announcement::words);
    return running
        .filter(now -> !NO_NEWS.contains(now.reason()))
        .filter(now -> !told.equals(Optional.of(words(now))))
        .filter(now -> told.filter(words -> stillAway(next, now, words)).isEmpty())
        .map(
            now ->
                new Announcement(warning(next, now), now.reason(), now.message(), attempt(next)));
  }

  /** Each look whether a part is back is another attempt, and no news as long as it is not. */
  private static boolean stillAway(
      CorrelationPipelineStatus next, PipelineCondition running, String told) {
    return running.reason().equals(Reason.RETRY_PENDING.id())
        && told.startsWith(Reason.RETRY_PENDING.id())
        && latest(next)
            .filter(decision -> decision.phase() == Phase.UNAVAILABLE)
            .filter(decision -> told.contains(decision.message()))
            .isPresent();
  }

  private static Optional<Decision> latest(CorrelationPipelineStatus status) {
    return Optional.ofNullable(status.decisions())
        .flatMap(decisions -> decisions.decisions().latest());
  }

  private static boolean warning(CorrelationPipelineStatus status, PipelineCondition running) {
    return !NO_WARNING.contains(running.reason())
        && condition(status, "Ready")
            .filter(ready -> ready.status().equals("False"))
            .filter(ready -> ready.reason().equals(running.reason()))
            .isPresent();
  }

  private static String attempt(CorrelationPipelineStatus status) {
    return status.decisions() == null ? "" : Long.toString(status.decisions().lastAttempt());
  }

  private static String words(PipelineCondition condition) {
    return condition.reason() + ": " + condition.message();
  }

  private static Optional<PipelineCondition> condition(
      CorrelationPipelineStatus status, String type) {
    return status.conditions().stream().filter(known -> known.type().equals(type)).findFirst();
  }
}
