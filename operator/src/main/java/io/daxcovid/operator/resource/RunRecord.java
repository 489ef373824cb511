package io.daxcovid.operator.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** One attempt, for people and for the history. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunRecord(
    @Required @JsonPropertyDescription("The run; pinnedRun takes it") String runId,
    @JsonPropertyDescription("Name of the object that carries the attempt") String name,
    @JsonPropertyDescription("How far it came: the phase of its decision") String phase,
    @JsonPropertyDescription("When it began, or when it was published") String since,
    @JsonPropertyDescription("When it ended; absent while it is at work") String ended,
    @JsonPropertyDescription("What it said, for people") String message) {}
