package io.daxcovid.web.load;

/** The load was retired between the moment it was resolved and the moment it was read. */
public final class LoadGoneException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LoadGoneException(long loadId) {
    super("Load " + loadId + " is not complete any more", null, false, false);
  }
}
