package io.daxcovid.operator.runner.sparkoperator;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What we read. Everything but the state may be missing. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SparkApplicationStatus(
    ApplicationState applicationState, String lastSubmissionAttemptTime) {

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record ApplicationState(String state, String errorMessage) {}
}
