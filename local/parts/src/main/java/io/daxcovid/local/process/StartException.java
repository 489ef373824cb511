package io.daxcovid.local.process;

/** A child process that cannot begin or did not become ready; the message is for a person. */
public final class StartException extends Exception {
  public StartException(String message) {
    super(message);
  }

  public StartException(String message, Throwable cause) {
    super(message, cause);
  }
}
