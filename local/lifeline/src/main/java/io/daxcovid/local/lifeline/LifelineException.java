package io.daxcovid.local.lifeline;

/** Why a program cannot begin, in one sentence for the person who started it. */
public final class LifelineException extends Exception {
  public LifelineException(String message) {
    super(message);
  }

  public LifelineException(String message, Throwable cause) {
    super(message, cause);
  }
}
