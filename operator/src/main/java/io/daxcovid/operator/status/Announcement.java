package io.daxcovid.operator.status;

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
        .map(
            now ->
                new Announcement(warning(next, now), now.reason(), now.message(), attempt(next)));
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
