package io.daxcovid.operator.resource;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;

/** How often a failed run is tried again. An outage of a part that the job needs does not count. */
public record RetrySpec(
    @Default("3")
        @Min(1)
        @Max(100)
        @JsonPropertyDescription("Attempts of one run in all, the first included")
        Integer attempts,
    @Default(BACKOFF)
        @Size(max = 8)
        @ValidationRule(value = Rules.BACKOFF, message = Rules.BACKOFF_SAYS)
        @JsonPropertyDescription(
            "Pause after the first failed attempt; it doubles with each further one, up to 5m")
        String backoff) {
  static final RetrySpec DEFAULTS = new RetrySpec(null, null);
  static final String BACKOFF = "10s";
  private static final int ATTEMPTS = 3;

  public RetrySpec {
    attempts = attempts == null ? ATTEMPTS : attempts;
    backoff = backoff == null ? BACKOFF : backoff;
  }
}
