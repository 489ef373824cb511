package io.daxcovid.controller.plan;

/** Why the controller rests where it rests; the id is what conditions carry. */
public enum Reason {
  NOT_CAUGHT_UP("NotCaughtUp"),
  WAITING_FOR_INPUTS("WaitingForInputs"),
  SUSPENDED("Suspended"),
  SETTLING("Settling"),
  ATTEMPT_RUNNING("AttemptRunning"),
  DEADLINE_EXCEEDED("DeadlineExceeded"),
  REPLACED("Replaced"),
  OLD_ATTEMPT_ALIVE("OldAttemptAlive"),
  RETRY_PENDING("RetryPending"),
  RETRIES_EXHAUSTED("RetriesExhausted"),
  METHOD_VERSION_MISMATCH("MethodVersionMismatch"),
  PINNED_RUN_REMOVED("PinnedRunRemoved"),
  PUBLISHED("Published");

  private final String id;

  Reason(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }
}
