package io.daxcovid.operator.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.daxcovid.contract.run.RunId;
import io.daxcovid.controller.plan.Decision;
import io.daxcovid.controller.plan.Phase;
import io.fabric8.generator.annotation.Required;
import java.time.Instant;
import java.util.List;

/** {@link Decision} as it is kept in the status. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionRecord(
    @Required @JsonPropertyDescription("The run, a hash of everything that decides its numbers")
        String runId,
    @JsonPropertyDescription("Its inputs; none for an attempt that only moves the publication")
        List<InputRecord> inputs,
    @Required @JsonPropertyDescription("Its newest attempt") AttemptRecord attempt,
    @Required @JsonPropertyDescription("It replaced another run that was under way")
        boolean replacement,
    @Required @JsonPropertyDescription("Failed attempts of this run") int failures,
    @Required @JsonPropertyDescription("How far it has come") Phase phase,
    @Required @JsonPropertyDescription("When the phase was entered") String since,
    @JsonPropertyDescription("Why the phase was entered") String message) {
  public DecisionRecord {
    inputs = inputs == null ? List.of() : List.copyOf(inputs);
  }

  static DecisionRecord of(Decision decision) {
    return decision == null
        ? null
        : new DecisionRecord(
            decision.runId().value(),
            InputRecord.of(decision.inputs()),
            AttemptRecord.of(decision.attempt()),
            decision.replacement(),
            decision.failures(),
            decision.phase(),
            decision.since().toString(),
            decision.message());
  }

  Decision decision() {
    return new Decision(
        new RunId(runId),
        InputRecord.inputs(inputs),
        attempt.attempt(),
        replacement,
        failures,
        phase,
        Instant.parse(since),
        message);
  }
}
