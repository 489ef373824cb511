package io.daxcovid.controller.plan;

/** Why the controller rests where it rests; the id is what conditions carry. */
public enum Reason {
  NOT_CAUGHT_UP("NotCaughtUp"),
  KAFKA_UNREADABLE("KafkaUnreadable"),
  WAITING_FOR_INPUTS("WaitingForInputs"),
  SUSPENDED("Suspended"),
  /** What is asked cannot be done, or may not. */
  INVALID_SPEC("InvalidSpec"),
  SETTLING("Settling"),
  ATTEMPT_RUNNING("AttemptRunning"),
  /** Asked for, and nobody starts a driver. */
  SUBMISSION_STALLED("SubmissionStalled"),
  /** A driver is there that cannot begin: no room, no image, no Secret. */
  DRIVER_PENDING("DriverPending"),
  /** What was created, or its driver, is gone, and nobody can tell yet for how long. */
  ATTEMPT_VANISHED("AttemptVanished"),
  /** The one who runs it calls it ended, and its driver is at work. */
  DRIVER_OUTLIVES("DriverOutlivesApplication"),
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
