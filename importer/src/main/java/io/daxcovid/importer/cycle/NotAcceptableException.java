package io.daxcovid.importer.cycle;

/** Why something in quarantine cannot be released, and what to do instead. */
public final class NotAcceptableException extends Exception {
  private static final long serialVersionUID = 1L;

  NotAcceptableException(String message) {
    super(message);
  }
}
