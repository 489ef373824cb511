package io.daxcovid.statistics;

import java.util.Arrays;

/** The pairs (x[t - lag], y[t]) that have both values, in time order, gaps closed. */
@SuppressWarnings("ArrayRecordComponent") // a view for the time of one computation
record ChosenPairs(double[] x, double[] y) {

  static ChosenPairs of(double[] x, double[] y, int lag) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          "x and y must be of one length, but have " + x.length + " and " + y.length + " values");
    }
    double[] xs = new double[x.length];
    double[] ys = new double[x.length];
    int n = 0;
    for (int t = 0; t < y.length; t++) {
      long before = (long) t - lag;
      if (before >= 0 && before < x.length && Double.isFinite(x[(int) before] + 0 * y[t])) {
        xs[n] = x[(int) before];
        ys[n++] = y[t];
      }
    }
    return new ChosenPairs(Arrays.copyOf(xs, n), Arrays.copyOf(ys, n));
  }

  int n() {
    return x.length;
  }
}
