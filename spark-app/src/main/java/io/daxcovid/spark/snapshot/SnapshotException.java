package io.daxcovid.spark.snapshot;

/** A snapshot that cannot be used; the message names it and says what to do. */
public final class SnapshotException extends RuntimeException {
  SnapshotException(String message) {
    super(message);
  }

  SnapshotException(String message, Throwable cause) {
    super(message, cause);
  }
}
