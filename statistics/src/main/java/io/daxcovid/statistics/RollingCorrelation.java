package io.daxcovid.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * The correlation within windows of so many trading days, moved on day by day. Each window is
 * computed afresh by {@link CorrelationKernel}, with the bits that it would have alone: sums that
 * are carried on from window to window drift away from the truth.
 */
public final class RollingCorrelation {

  private RollingCorrelation() {}

  /**
   * One per day from the first full window on; the pairs of a window are those whose y is in it.
   */
  public static List<RollingWindow> of(AlignedPair pair, int lag, int window, Method method) {
    if (window < 1) {
      throw new IllegalArgumentException("a window needs at least one day, not " + window);
    }
    LagPairs pairs = CorrelationKernel.pairs(Series.of(pair.x()), Series.of(pair.y()));
    List<RollingWindow> windows = new ArrayList<>();
    for (int end = window; end <= pair.days().size(); end++) {
      Correlation found = CorrelationKernel.correlate(pairs, lag, end - window, end, method);
      windows.add(
          new RollingWindow(
              pair.days().get(end - window), pair.days().get(end - 1), found.withoutP()));
    }
    return windows;
  }
}
