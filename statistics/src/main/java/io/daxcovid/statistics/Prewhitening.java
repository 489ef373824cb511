package io.daxcovid.statistics;

import java.util.Arrays;

/**
 * A second look at a chosen pair: takes out of x and of y what each owes to its own value of the
 * pair before, e_t = v_t - r(1) v_t-1 (a first-order autoregression), and correlates what is left.
 */
public final class Prewhitening {

  private Prewhitening() {}

  /** n is one less than without; the reason is that of the plain coefficient if it has no r. */
  public static Correlation correlate(double[] x, double[] y, int lag, Method method) {
    ChosenPairs pairs = ChosenPairs.of(x, y, lag);
    Correlation plain = CorrelationKernel.correlate(pairs.x(), pairs.y(), 0, method);
    return plain.r().isEmpty()
        ? plain
        : CorrelationKernel.correlate(whitened(pairs.x()), whitened(pairs.y()), 0, method);
  }

  static double[] whitened(double[] values) {
    double first = Series.of(values).part(0, values.length, false).autocorrelations(1)[1];
    double[] left = new double[values.length - 1];
    Arrays.setAll(left, i -> values[i + 1] - first * values[i]);
    return left;
  }
}
