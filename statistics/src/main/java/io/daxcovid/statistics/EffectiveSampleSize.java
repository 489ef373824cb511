package io.daxcovid.statistics;

/**
 * How many independent pairs the n pairs are worth (Pyper and Peterman 1998, after Bartlett 1946):
 * 1/n_eff = 1/n + (2/n) sum over j = 1..n/5 of ((n - j)/n) r_xx(j) r_yy(j), bounded to 3..n.
 */
final class EffectiveSampleSize {

  /** Autocorrelations are taken up to lag n / 5. */
  static final int LAG_SHARE = 5;

  static final double LEAST = 3;

  private EffectiveSampleSize() {}

  static double of(Sample x, Sample y) {
    int lags = x.n() / LAG_SHARE;
    return of(x.n(), x.autocorrelations(lags), y.autocorrelations(lags));
  }

  /** From the autocorrelations at the lags 0, 1, 2... */
  static double of(int n, double[] rx, double[] ry) {
    double sum = 0;
    for (int j = 1; j <= n / LAG_SHARE; j++) {
      sum += (double) (n - j) / n * (rx[j] * ry[j]);
    }
    double inverse = 1.0 / n + 2.0 / n * sum;
    return inverse <= 1.0 / n ? n : StrictMath.max(LEAST, StrictMath.min(n, 1 / inverse));
  }
}
