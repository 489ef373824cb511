package io.daxcovid.operator.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.daxcovid.controller.plan.Concurrency;

/** {@link Concurrency} as a CronJob spells it. */
public enum ConcurrencyPolicy {
  @JsonProperty("Forbid")
  FORBID(Concurrency.FORBID),
  @JsonProperty("Replace")
  REPLACE(Concurrency.REPLACE);

  private final Concurrency meaning;

  ConcurrencyPolicy(Concurrency meaning) {
    this.meaning = meaning;
  }

  Concurrency meaning() {
    return meaning;
  }
}
