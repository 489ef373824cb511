package io.daxcovid.operator.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;

/** Where results go. Null where the operator's own sink is meant. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SinkSpec(
    @Size(max = 400)
        @ValidationRule(value = Rules.URL, message = Rules.URL_SAYS)
        @ValidationRule(value = Rules.URL_PLAIN, message = Rules.URL_PLAIN_SAYS)
        @JsonPropertyDescription(
            "JDBC URL of the database, without user and password; one that the operator allows")
        String url,
    @Size(max = 253)
        @JsonPropertyDescription(
            "Secret of this namespace with the keys username and password of the writing user")
        String secretName) {
  static final SinkSpec DEFAULTS = new SinkSpec(null, null);
}
