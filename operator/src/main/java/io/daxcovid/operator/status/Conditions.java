package io.daxcovid.operator.status;

import io.daxcovid.contract.message.PipelineStatus;
import io.daxcovid.operator.resource.CorrelationPipelineStatus;
import io.daxcovid.operator.resource.PipelineCondition;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Conditions as the status topic has them, and as Kubernetes has them. */
final class Conditions {
  private Conditions() {}

  /** Sorted, so that the same ones are written in the same way. */
  static List<PipelineCondition> written(List<PipelineStatus.Condition> conditions) {
    return conditions.stream()
        .map(
            condition ->
                new PipelineCondition(
                    condition.type(),
                    condition.status(),
                    condition.reason(),
                    condition.message(),
                    condition.lastTransitionTime().toString()))
        .sorted(Comparator.comparing(PipelineCondition::type))
        .toList();
  }

  static List<PipelineStatus.Condition> read(CorrelationPipelineStatus status) {
    return status.conditions().stream()
        .map(
            condition ->
                new PipelineStatus.Condition(
                    condition.type(),
                    condition.status(),
                    condition.reason(),
                    condition.message(),
                    Instant.parse(condition.lastTransitionTime())))
        .toList();
  }

  /** One of them anew; its time moves only with its status. */
  static List<PipelineCondition> with(List<PipelineCondition> before, PipelineCondition next) {
    String since =
        before.stream()
            .filter(old -> old.type().equals(next.type()) && old.status().equals(next.status()))
            .map(PipelineCondition::lastTransitionTime)
            .findFirst()
            .orElse(next.lastTransitionTime());
    PipelineCondition timed =
        new PipelineCondition(next.type(), next.status(), next.reason(), next.message(), since);
    return Stream.concat(
            before.stream().filter(old -> !old.type().equals(next.type())), Stream.of(timed))
        .sorted(Comparator.comparing(PipelineCondition::type))
        .toList();
  }
}
