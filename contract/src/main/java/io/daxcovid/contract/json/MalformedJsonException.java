package io.daxcovid.contract.json;

/** A text that is not what its reader was promised. The message names the type and the place. */
public final class MalformedJsonException extends RuntimeException {
  public MalformedJsonException(String message) {
    super(message);
  }

  public MalformedJsonException(String message, Throwable cause) {
    super(message, cause);
  }
}
