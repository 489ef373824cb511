package io.daxcovid.operator.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** A condition as all of Kubernetes writes them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PipelineCondition(
    @Required @JsonPropertyDescription("Ready, Running or DataFresh") String type,
    @Required @JsonPropertyDescription("True, False or Unknown") String status,
    @Required @JsonPropertyDescription("Why, in one word for programs") String reason,
    @JsonPropertyDescription("Why, in a sentence for people") String message,
    @Required @JsonPropertyDescription("When status changed last") String lastTransitionTime) {}
