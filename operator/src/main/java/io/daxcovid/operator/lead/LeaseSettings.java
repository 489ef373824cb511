package io.daxcovid.operator.lead;

import io.daxcovid.settings.Durations;
import io.daxcovid.settings.Setting;
import io.daxcovid.settings.ValueType;
import io.daxcovid.settings.Values;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * By what the replicas agree on who acts.
 *
 * @param identity of this replica; empty for a name that is made up
 * @param duration a leader that was not heard of for so long leads no more
 */
public record LeaseSettings(String name, Optional<String> identity, Duration duration) {
  private static final int RENEW_SHARE = 3;
  private static final int RETRY_SHARE = 6;

  private static final Setting<String> NAME =
      Setting.withDefault(
          "DAX_LEASE", ValueType.TEXT, "dax-covid-operator", "Lease that the acting replica holds");

  private static final Setting<Optional<String>> IDENTITY =
      Setting.optional(
          "DAX_POD_NAME", ValueType.TEXT, "dax-covid-operator-0", "Name of this replica");

  private static final Setting<Duration> DURATION =
      Setting.withDefault(
          "DAX_LEASE_DURATION",
          Durations.POSITIVE,
          "12s",
          "A leader that was not heard of for so long leads no more");

  public static final List<Setting<?>> SETTINGS = List.of(NAME, IDENTITY, DURATION);

  public static LeaseSettings from(Values values) {
    return new LeaseSettings(values.get(NAME), values.get(IDENTITY), values.get(DURATION));
  }

  /** A leader that cannot renew gives up well before another one takes over. */
  Duration renewDeadline() {
    return duration.minus(duration.dividedBy(RENEW_SHARE));
  }

  Duration retryPeriod() {
    return duration.dividedBy(RETRY_SHARE);
  }
}
