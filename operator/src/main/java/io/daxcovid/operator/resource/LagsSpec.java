package io.daxcovid.operator.resource;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;

/** Lags in trading days, both ends included; above 0 the epidemic leads. */
public record LagsSpec(
    @Default("-30") @Min(-30) @Max(30) @JsonPropertyDescription("Least lag") Integer min,
    @Default("30")
        @Min(-30)
        @Max(30)
        @JsonPropertyDescription("Greatest lag; above 0 the epidemic leads")
        Integer max) {
  static final LagsSpec DEFAULTS = new LagsSpec(null, null);
  private static final int WIDEST = 30;

  public LagsSpec {
    min = min == null ? -WIDEST : min;
    max = max == null ? WIDEST : max;
  }
}
