package io.daxcovid.web.series;

import com.fasterxml.jackson.annotation.JsonValue;
import io.daxcovid.web.query.Parameter;
import java.util.List;
import java.util.Locale;

/** What is shown of the counts; see {@link PeriodValues}. */
public enum SeriesTransform {
  RAW,
  PER100K,
  MEAN7,
  CUMULATIVE,
  RELATIVE;

  static final Parameter<SeriesTransform> PARAMETER =
      Parameter.choice("transform", List.of(values()), SeriesTransform::id);

  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
