package io.daxcovid.importer.source;

/** A source that cannot be asked now. The message says which, why, and what to do. */
public final class SourceUnreachableException extends Exception {
  private static final long serialVersionUID = 1L;

  public SourceUnreachableException(String message) {
    super(message);
  }

  public SourceUnreachableException(String message, Throwable cause) {
    super(message, cause);
  }
}
