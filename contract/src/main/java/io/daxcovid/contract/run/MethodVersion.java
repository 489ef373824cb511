package io.daxcovid.contract.run;

/** Rises whenever the same snapshots would give other numbers; part of every run id. */
public final class MethodVersion {
  public static final int CURRENT = 1;

  private MethodVersion() {}
}
