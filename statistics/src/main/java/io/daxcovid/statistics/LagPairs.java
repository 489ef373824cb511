package io.daxcovid.statistics;

/**
 * The pairs (x[t - lag], y[t]) that have both values, in time order, gaps closed. One object serves
 * all lags and windows of two series.
 */
final class LagPairs {

  private final Series x;
  private final Series y;
  private final KendallTau kendall;
  private Chosen chosen;
  private int lag;
  private int from;
  private int to;

  LagPairs(Series x, Series y) {
    this.x = x;
    this.y = y;
    kendall = new KendallTau(x, y);
  }

  /** Chooses the pairs with t in from..to-1; returns how many there are. */
  int select(int newLag, int newFrom, int newTo) {
    long start = StrictMath.max(StrictMath.max(newFrom, y.first()), (long) x.first() + newLag);
    long end = StrictMath.min(StrictMath.min(newTo, y.end()), (long) x.end() + newLag);
    if (start >= end) {
      return 0;
    }
    lag = newLag;
    from = (int) start;
    to = (int) end;
    if (y.isWhole(from, to)) {
      return x.count(from - lag, to - lag);
    }
    return x.isWhole(from - lag, to - lag) ? y.count(from, to) : gather();
  }

  /** The x of the pairs; remembered where y has no gap and so leaves x as it is. */
  Sample x(boolean ranked) {
    if (y.isWhole(from, to)) {
      return x.part(from - lag, to - lag, ranked);
    }
    int n = gather();
    x.fill(chosen.x, chosen.xAt, n, ranked);
    return chosen.x;
  }

  Sample y(boolean ranked) {
    if (x.isWhole(from - lag, to - lag)) {
      return y.part(from, to, ranked);
    }
    int n = gather();
    y.fill(chosen.y, chosen.yAt, n, ranked);
    return chosen.y;
  }

  /** Kendall's tau-b, NaN where one side is constant. */
  double tau() {
    return kendall.of(lag, from, to);
  }

  private int gather() {
    if (chosen == null) {
      chosen = new Chosen(x.length());
    }
    int found = 0;
    for (int t = from; t < to; t++) {
      if (y.has(t) && x.has(t - lag)) {
        chosen.xAt[found] = t - lag;
        chosen.yAt[found] = t;
        found++;
      }
    }
    return found;
  }

  /** What only pairs of two series with gaps need. */
  private static final class Chosen {
    final Sample x;
    final Sample y;
    final int[] xAt;
    final int[] yAt;

    Chosen(int capacity) {
      x = new Sample(capacity);
      y = new Sample(capacity);
      xAt = new int[capacity];
      yAt = new int[capacity];
    }
  }
}
