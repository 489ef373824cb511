package io.daxcovid.controller.run;

import java.io.IOException;

/**
 * Nothing was started, because something it needs is not there or not allowed: the same attempt
 * would succeed if a person, or time, mended that. Tried again for as long as it lasts, and not
 * counted as a failure.
 */
public final class PartAwayException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message names the thing and its cure
   */
  public PartAwayException(String message, Throwable cause) {
    super(message, cause);
  }
}
