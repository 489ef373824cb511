package io.daxcovid.contract.run;

/**
 * Rises whenever the same snapshots would give other numbers; part of every run id. What changed
 * with each: docs/methodology.md.
 */
public final class MethodVersion {
  public static final int CURRENT = 3;

  private MethodVersion() {}
}
