package io.daxcovid.controller.run;

import java.io.IOException;

/**
 * Nobody can tell whether an attempt was started, or whoever starts attempts is away. That says
 * nothing of the attempt.
 */
public final class StartUnknownException extends IOException {
  private static final long serialVersionUID = 1L;

  public StartUnknownException(String message, Throwable cause) {
    super(message, cause);
  }
}
