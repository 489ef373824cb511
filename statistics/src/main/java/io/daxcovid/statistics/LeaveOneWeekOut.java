package io.daxcovid.statistics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.TreeSet;

/**
 * How much of a coefficient hangs on a single week: the range of r when one calendar week (Monday
 * to Sunday, by the day of y) after the other is left out.
 *
 * @param lowest the least r, and the week without which it is so; absent with a reason
 * @param highest the greatest, likewise
 * @param weeks that were left out in turn
 */
public record LeaveOneWeekOut(
    Optional<Without> lowest, Optional<Without> highest, int weeks, Optional<Reason> reason) {

  /**
   * @param monday the first day of the week left out
   */
  public record Without(LocalDate monday, double r) {}

  public static LeaveOneWeekOut of(AlignedPair pair, int lag, Method method) {
    double[] x = pair.x();
    double[] y = pair.y();
    Correlation whole = CorrelationKernel.correlate(x, y, lag, method);
    if (whole.r().isEmpty()) {
      return new LeaveOneWeekOut(Optional.empty(), Optional.empty(), 0, whole.reason());
    }
    Without lowest = null;
    Without highest = null;
    int weeks = 0;
    for (LocalDate monday : mondays(pair)) {
      Correlation rest = CorrelationKernel.correlate(x, without(pair, monday), lag, method);
      if (rest.r().isPresent() && rest.n() < whole.n()) {
        Without found = new Without(monday, rest.r().getAsDouble());
        lowest = lowest == null || found.r < lowest.r ? found : lowest;
        highest = highest == null || found.r > highest.r ? found : highest;
        weeks++;
      }
    }
    Optional<Reason> reason = weeks == 0 ? Optional.of(Reason.TOO_FEW) : Optional.empty();
    return new LeaveOneWeekOut(
        Optional.ofNullable(lowest), Optional.ofNullable(highest), weeks, reason);
  }

  private static TreeSet<LocalDate> mondays(AlignedPair pair) {
    TreeSet<LocalDate> mondays = new TreeSet<>();
    pair.days().forEach(day -> mondays.add(monday(day)));
    return mondays;
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static double[] without(AlignedPair pair, LocalDate monday) {
    double[] y = pair.y();
    for (int t = 0; t < y.length; t++) {
      if (monday(pair.days().get(t)).equals(monday)) {
        y[t] = Double.NaN;
      }
    }
    return y;
  }
}
