package io.daxcovid.importer.format;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Which days are over for the Frankfurt exchange. */
public final class TradingDays {
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final LocalTime CLOSE = LocalTime.of(17, 35);

  private final Clock clock;

  public TradingDays(Clock clock) {
    this.clock = clock;
  }

  /** True only for today, until the closing auction has ended. */
  boolean isStillOpen(LocalDate day) {
    ZonedDateTime now = clock.instant().atZone(ZONE);
    return day.equals(now.toLocalDate()) && now.toLocalTime().isBefore(CLOSE);
  }

  public LocalDate today() {
    return clock.instant().atZone(ZONE).toLocalDate();
  }
}
