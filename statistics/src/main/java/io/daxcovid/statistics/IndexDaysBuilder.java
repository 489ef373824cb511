package io.daxcovid.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Collects an index day by day. */
final class IndexDaysBuilder {

  private final List<LocalDate> days = new ArrayList<>();
  private final List<Double> levels = new ArrayList<>();
  private final List<Integer> members = new ArrayList<>();
  private final List<Integer> winsorised = new ArrayList<>();

  void add(LocalDate day, double level, int membersUsed, int membersWinsorised) {
    days.add(day);
    levels.add(level);
    members.add(membersUsed);
    winsorised.add(membersWinsorised);
  }

  IndexDays build() {
    return new IndexDays(
        new IndexSeries(days, levels.stream().mapToDouble(Double::doubleValue).toArray()),
        members.stream().mapToInt(Integer::intValue).toArray(),
        winsorised.stream().mapToInt(Integer::intValue).toArray());
  }
}
