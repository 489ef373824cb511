package io.daxcovid.operator.resource;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.daxcovid.contract.run.PublishMode;
import io.daxcovid.controller.plan.Attempt;
import io.fabric8.generator.annotation.Required;

/** {@link Attempt} as it is kept in the status. */
public record AttemptRecord(
    @Required @JsonPropertyDescription("Name of the object that carries the attempt") String name,
    @Required @JsonPropertyDescription("Counts all attempts of the pipeline") long number,
    @Required @JsonPropertyDescription("Orders all decisions; the fencing token in the database")
        long sequence,
    @Required
        @JsonPropertyDescription("What it does with its result: always, never or only publish")
        String publish,
    @Required @JsonPropertyDescription("Computes even if the ledger has the run") boolean recompute,
    @JsonPropertyDescription("Generation of the spec it was decided for; failures count within one")
        Long generation) {
  static AttemptRecord of(Attempt attempt) {
    return new AttemptRecord(
        attempt.name(),
        attempt.number(),
        attempt.sequence(),
        attempt.publish().id(),
        attempt.recompute(),
        attempt.generation());
  }

  Attempt attempt() {
    return new Attempt(name, number, sequence, PublishMode.of(publish), recompute, generation);
  }
}
