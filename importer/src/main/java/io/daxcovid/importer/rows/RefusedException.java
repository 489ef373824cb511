package io.daxcovid.importer.rows;

/** Content that cannot become rows. The message says in words what is wrong, and where. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RefusedException(String message) {
    super(message);
  }

  public RefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
