package io.daxcovid.web.area;

import io.daxcovid.web.query.Parameter;
import java.util.List;
import java.util.Locale;

/** What is counted. */
public enum Metric {
  CASES,
  DEATHS;

  public static final Parameter<Metric> PARAMETER =
      Parameter.choice("metric", List.of(values()), Metric::id);

  /** Also the name of the column. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
