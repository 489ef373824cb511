package io.daxcovid.statistics;

import java.util.Arrays;
import java.util.Optional;

/** How calendar days of counts meet trading days of an index; see {@link Aligner}. */
public enum Alignment {
  TRADING("trading"),
  REPORT_DATE("report-date"),
  WEEKLY("weekly");

  private final String id;

  Alignment(String id) {
    this.id = id;
  }

  /** The name in URLs, configuration and tables. */
  public String id() {
    return id;
  }

  public static Optional<Alignment> of(String id) {
    return Arrays.stream(values()).filter(value -> value.id.equals(id)).findFirst();
  }
}
