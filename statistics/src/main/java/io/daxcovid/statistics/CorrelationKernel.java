package io.daxcovid.statistics;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Correlates two series of equal length, one value per trading day; a value that is not finite is
 * no value.
 *
 * <ol>
 *   <li>Lag k pairs x[t - k] with y[t]: k &gt; 0 means x leads. Only pairs with both values count.
 *   <li>Means, ranks and autocorrelations come from these n pairs in time order, gaps closed.
 *   <li>Spearman is Pearson of the average ranks, see {@link Ranks}; Kendall: {@link KendallTau}.
 *   <li>Certainty comes from the effective sample size, see {@link EffectiveSampleSize} and {@link
 *       Significance}.
 * </ol>
 *
 * <p>The same input gives the same bits on any machine: strict mathematics, fixed order of sums.
 */
public final class CorrelationKernel {

  static final int MIN_COEFFICIENT = 3;
  static final int MIN_PAIRS = 20;
  static final double MIN_EFFECTIVE = 10;

  private CorrelationKernel() {}

  public static Correlation correlate(double[] x, double[] y, int lag, Method method) {
    return lags(x, y, lag, lag, method).get(0).correlation();
  }

  /** One correlation per lag, ascending, both ends included. */
  public static List<LaggedCorrelation> lags(
      double[] x, double[] y, int minLag, int maxLag, Method method) {
    return lags(Series.of(x), Series.of(y), minLag, maxLag, method);
  }

  /** The same for series that are correlated more than once; same bits. */
  public static List<LaggedCorrelation> lags(
      Series x, Series y, int minLag, int maxLag, Method method) {
    if (minLag > maxLag) {
      throw new IllegalArgumentException("lags run upwards, not " + minLag + ".." + maxLag);
    }
    LagPairs pairs = pairs(x, y);
    return IntStream.rangeClosed(minLag, maxLag)
        .mapToObj(lag -> new LaggedCorrelation(lag, correlate(pairs, lag, 0, y.length(), method)))
        .toList();
  }

  static LagPairs pairs(Series x, Series y) {
    if (x.length() != y.length()) {
      throw new IllegalArgumentException(
          "x and y must be of one length, but have "
              + x.length()
              + " and "
              + y.length()
              + " values");
    }
    return new LagPairs(x, y);
  }

  /** Of the pairs whose y lies at from..to-1. */
  static Correlation correlate(LagPairs pairs, int lag, int from, int to, Method method) {
    int n = pairs.select(lag, from, to);
    if (n < MIN_COEFFICIENT) {
      return Correlation.none(n, n == 0 ? Reason.NO_DATA : Reason.TOO_FEW);
    }
    return switch (method) {
      case PEARSON, SPEARMAN -> judged(pairs, n, method);
      case KENDALL -> kendall(pairs, n);
    };
  }

  private static Correlation judged(LagPairs pairs, int n, Method method) {
    Sample x = pairs.x(method == Method.SPEARMAN);
    Sample y = pairs.y(method == Method.SPEARMAN);
    if (x.constant() || y.constant()) {
      return Correlation.none(n, Reason.CONSTANT);
    }
    double r = x.correlation(y);
    double nEff = EffectiveSampleSize.of(x, y);
    return n < MIN_PAIRS || nEff < MIN_EFFECTIVE
        ? Correlation.uncertain(r, n, nEff)
        : Significance.judge(r, n, nEff, method);
  }

  private static Correlation kendall(LagPairs pairs, int n) {
    double tau = pairs.tau();
    return Double.isNaN(tau)
        ? Correlation.none(n, Reason.CONSTANT)
        : Correlation.of(tau, n, Reason.NO_ANALYTIC_P);
  }
}
