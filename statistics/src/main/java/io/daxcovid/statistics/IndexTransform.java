package io.daxcovid.statistics;

import java.util.Arrays;
import java.util.Optional;

/** What is made of the index before it is correlated: y. */
public enum IndexTransform {
  RETURN("return"),
  LEVEL("level");

  private final String id;

  IndexTransform(String id) {
    this.id = id;
  }

  /** The name in URLs, configuration and tables. */
  public String id() {
    return id;
  }

  /** Whether it is a level, which drifts, and not a growth. */
  public boolean drifts() {
    return this == LEVEL;
  }

  public static Optional<IndexTransform> of(String id) {
    return Arrays.stream(values()).filter(value -> value.id.equals(id)).findFirst();
  }
}
