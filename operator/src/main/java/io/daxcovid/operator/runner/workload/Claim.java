package io.daxcovid.operator.runner.workload;

import java.time.Instant;
import java.util.Optional;

/**
 * What an attempt's object says of it. Not believed where a live look at its driver says otherwise.
 *
 * @param object kind and name, for a person
 * @param since when it was asked for last
 * @param deleting since when it is being deleted
 * @param said why it is as it is, for a person; empty if it says nothing
 */
public record Claim(
    String object, Standing standing, Instant since, Optional<Instant> deleting, String said) {

  public enum Standing {
    /** No driver need be there yet. */
    ASKED,
    /** A driver should be there. */
    AT_WORK,
    /** None of the ways that we ask for; another driver may come. */
    UNSETTLED,
    /** No driver comes any more. */
    ENDED
  }

  /** Its kind and name with what it says. */
  String inWords(String state) {
    return said.isEmpty() ? object + " " + state : object + " " + state + ": " + said;
  }
}
