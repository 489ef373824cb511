package io.daxcovid.local.result;

/** Everything runs, but this start brings no result; the message is for a person. */
public final class NoResultException extends Exception {
  public NoResultException(String message) {
    super(message);
  }
}
