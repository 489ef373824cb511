package io.daxcovid.statistics;

/**
 * The pairs of one lag. One object serves all lags of a pair of series, so nothing is allocated.
 */
final class LagPairs {

  private final double[] xs;
  private final double[] ys;
  private final Scores xScores;
  private final Scores yScores;
  private final int[] xAt;
  private final int[] yAt;
  private final Deviations x;
  private final Deviations y;

  LagPairs(double[] xs, double[] ys, Method method) {
    this.xs = xs;
    this.ys = ys;
    xScores = Scores.of(xs, method);
    yScores = Scores.of(ys, method);
    xAt = new int[xs.length];
    yAt = new int[xs.length];
    x = new Deviations(xs.length);
    y = new Deviations(xs.length);
  }

  /** Takes x[t - lag] with y[t] wherever both have a value; returns how many pairs there are. */
  int select(int lag) {
    int n = 0;
    int end = (int) StrictMath.min(ys.length, (long) ys.length + lag);
    for (int t = StrictMath.max(0, lag); t < end; t++) {
      if (Double.isFinite(xs[t - lag]) && Double.isFinite(ys[t])) {
        xAt[n] = t - lag;
        yAt[n] = t;
        n++;
      }
    }
    x.centre(xScores, xAt, n);
    y.centre(yScores, yAt, n);
    return n;
  }

  Deviations x() {
    return x;
  }

  Deviations y() {
    return y;
  }
}
