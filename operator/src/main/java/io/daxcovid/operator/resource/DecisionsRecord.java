package io.daxcovid.operator.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.daxcovid.controller.plan.Decisions;
import io.fabric8.generator.annotation.Required;

/** {@link Decisions} as they are kept in the status: all that outlives an operator. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionsRecord(
    @Required @JsonPropertyDescription("Number of the newest attempt; only rises") long lastAttempt,
    @Required
        @JsonPropertyDescription("Greatest sequence issued or seen in the publication; only rises")
        long lastSequence,
    @JsonPropertyDescription("The run of the newest inputs") DecisionRecord newest,
    @JsonPropertyDescription("The newest decision that only moves the publication")
        DecisionRecord moving,
    @JsonPropertyDescription("What is known of the publication") ShownRecord shown,
    @JsonPropertyDescription(
            "The newest value of the annotation daxcovid.io/run-again that was heard")
        String runAgain) {
  public static DecisionsRecord of(Decisions decisions) {
    return new DecisionsRecord(
        decisions.lastAttempt(),
        decisions.lastSequence(),
        DecisionRecord.of(decisions.newest()),
        DecisionRecord.of(decisions.moving()),
        ShownRecord.of(decisions.shown()),
        decisions.runAgain());
  }

  public Decisions decisions() {
    return new Decisions(
        lastAttempt,
        lastSequence,
        newest == null ? null : newest.decision(),
        moving == null ? null : moving.decision(),
        shown == null ? null : shown.shown(),
        runAgain);
  }
}
