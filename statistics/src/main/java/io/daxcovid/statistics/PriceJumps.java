package io.daxcovid.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Takes splits and bad ticks out of the closes of one share. A jump is a ratio of two successive
 * closes within 5 % of 1/2, 1/3, 2, 3 or 10.
 *
 * <ol>
 *   <li>Taken back by the next close: a bad tick; that close is dropped.
 *   <li>Taken back by no later close: a split; the closes before it are brought to the new scale.
 *   <li>Otherwise it and what takes it back are returns like any other, and the limit of the day
 *       applies to them.
 * </ol>
 */
final class PriceJumps {

  private static final double[] RATIOS = {1 / 2.0, 1 / 3.0, 2, 3, 10};
  static final double TOLERANCE = 0.05;
  private static final int NEVER = -1;

  private final List<LocalDate> days;
  private final List<Double> closes;

  private PriceJumps(SortedMap<LocalDate, Double> share) {
    days = new ArrayList<>(share.keySet());
    closes = new ArrayList<>(share.values());
  }

  static SortedMap<LocalDate, Double> removed(SortedMap<LocalDate, Double> share) {
    PriceJumps jumps = new PriceJumps(share);
    jumps.dropTicks();
    jumps.adjustSplits();
    TreeMap<LocalDate, Double> clean = new TreeMap<>();
    for (int i = 0; i < jumps.days.size(); i++) {
      clean.put(jumps.days.get(i), jumps.closes.get(i));
    }
    return Collections.unmodifiableSortedMap(clean);
  }

  private void dropTicks() {
    for (int i = 1; i + 1 < closes.size(); i++) {
      double jump = jump(i);
      if (jump != 1 && takesBack(i + 1, jump)) {
        days.remove(i);
        closes.remove(i);
        i--;
      }
    }
  }

  private void adjustSplits() {
    Set<Integer> settled = new HashSet<>();
    for (int i = 1; i < closes.size(); i++) {
      double jump = settled.contains(i) ? 1 : jump(i);
      int back = jump == 1 ? NEVER : takenBackAt(i, jump);
      if (back != NEVER) {
        settled.add(back);
      } else if (jump != 1) {
        for (int j = 0; j < i; j++) {
          closes.set(j, closes.get(j) * jump);
        }
      }
    }
  }

  private int takenBackAt(int i, double jump) {
    for (int later = i + 1; later < closes.size(); later++) {
      if (takesBack(later, jump)) {
        return later;
      }
    }
    return NEVER;
  }

  /** The listed ratio by which close i differs from the one before; 1 if none. */
  private double jump(int i) {
    for (double ratio : RATIOS) {
      if (isNear(closes.get(i) / closes.get(i - 1), ratio)) {
        return ratio;
      }
    }
    return 1;
  }

  private boolean takesBack(int i, double jump) {
    return isNear(closes.get(i) / closes.get(i - 1), 1 / jump);
  }

  private static boolean isNear(double ratio, double target) {
    return StrictMath.abs(ratio / target - 1) <= TOLERANCE;
  }
}
