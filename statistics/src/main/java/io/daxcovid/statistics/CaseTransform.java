package io.daxcovid.statistics;

import java.util.Arrays;
import java.util.Optional;

/**
 * What is made of the counts before they are correlated: x. The formulas are in {@link Aligner}.
 */
public enum CaseTransform {
  GROWTH7("growth7"),
  LOGDIFF("logdiff"),
  CUMGROWTH("cumgrowth"),
  MEAN7("mean7"),
  LEVEL("level");

  private final String id;

  CaseTransform(String id) {
    this.id = id;
  }

  /** The name in URLs, configuration and tables. */
  public String id() {
    return id;
  }

  /** Whether it is a level, which drifts, and not a growth. */
  public boolean drifts() {
    return this == LEVEL || this == MEAN7;
  }

  public static Optional<CaseTransform> of(String id) {
    return Arrays.stream(values()).filter(value -> value.id.equals(id)).findFirst();
  }
}
