package io.daxcovid.importer.spool;

import java.io.IOException;

/** A source sends more than any of its files can be. */
public final class OversizedException extends IOException {
  private static final long serialVersionUID = 1L;

  public OversizedException(String name, long limit) {
    super("%s is longer than %,d bytes, which none of these files is".formatted(name, limit));
  }
}
