package io.daxcovid.contract.run;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an attempt does with its result. */
public enum PublishMode {
  /** Compute unless the ledger has it, then publish. */
  ALWAYS,
  /** Compute unless the ledger has it; leave the publication alone. */
  NEVER,
  /** Publish what the ledger has; fail if it has nothing. */
  ONLY;

  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  public static PublishMode of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
