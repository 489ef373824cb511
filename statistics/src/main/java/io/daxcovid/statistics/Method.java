package io.daxcovid.statistics;

import java.util.Arrays;
import java.util.Optional;

/** A coefficient of correlation. */
public enum Method {
  PEARSON("pearson"),
  SPEARMAN("spearman"),
  KENDALL("kendall");

  private final String id;

  Method(String id) {
    this.id = id;
  }

  /** The name in URLs, configuration and tables. */
  public String id() {
    return id;
  }

  public static Optional<Method> of(String id) {
    return Arrays.stream(values()).filter(value -> value.id.equals(id)).findFirst();
  }
}
