package io.daxcovid.importer.source.replay;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * The day at which the replays of one program are. It moves on when each of them has shown it, so
 * cases and prices stay together, whatever fails in between.
 */
public final class ReplayDays {
  private final LocalDate from;
  private final int step;
  private final Set<ReplayMember> replays = new HashSet<>();
  private final Set<ReplayMember> shown = new HashSet<>();
  private final Set<ReplayMember> whole = new HashSet<>();
  private LocalDate day;

  /**
   * @param step days
   */
  public ReplayDays(LocalDate from, int step) {
    this.from = from;
    this.step = step;
    this.day = from;
  }

  void join(ReplayMember replay) {
    replays.add(replay);
  }

  /**
   * The day of the newest snapshot is shown once more: prices have none of a weekend, and it is not
   * known whether the others of that day are there.
   */
  void goOn(LocalDate lastDate) {
    if (lastDate.isAfter(day)) {
      day = lastDate;
    }
  }

  LocalDate next() {
    if (shown.containsAll(replays) && !isOver()) {
      day = day.plusDays(step);
      shown.clear();
    }
    return day;
  }

  /**
   * @param hidesRows there is more to show on a later day
   */
  void shown(ReplayMember replay, boolean hidesRows) {
    shown.add(replay);
    if (!hidesRows) {
      whole.add(replay);
    }
  }

  /** All of them show all they have. */
  boolean isOver() {
    return whole.containsAll(replays);
  }

  LocalDate from() {
    return from;
  }
}
