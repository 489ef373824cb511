package io.daxcovid.operator.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** Where results go. Null where the operator's own sink is meant. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SinkSpec(
    @JsonPropertyDescription(
            "JDBC URL of the database, without user and password; one that the operator allows")
        String url,
    @JsonPropertyDescription(
            "Secret of this namespace with the keys username and password of the writing user")
        String secretName) {
  static final SinkSpec DEFAULTS = new SinkSpec(null, null);
}
