package io.daxcovid.local.source;

/** A command line that cannot be meant; the message says what to write instead. */
public final class UsageException extends Exception {
  public UsageException(String message) {
    super(message);
  }
}
