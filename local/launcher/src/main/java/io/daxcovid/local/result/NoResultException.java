package io.daxcovid.local.result;

/** Everything runs, but this start brings no result; the message is for a person. */
public final class NoResultException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean forWantOfSources;

  public NoResultException(String message) {
    this(message, false);
  }

  NoResultException(String message, boolean forWantOfSources) {
    super(message);
    this.forWantOfSources = forWantOfSources;
  }

  /** Whether a source did not answer. */
  public boolean isForWantOfSources() {
    return forWantOfSources;
  }
}
