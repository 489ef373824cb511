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
 *   <li>Spearman is Pearson of the average ranks, see {@link RankScores}.
 *   <li>Certainty comes from the effective sample size, see {@link EffectiveSampleSize} and {@link
 *       Significance}.
 * </ol>
 *
 * <p>The same input gives the same bits on any machine: strict mathematics, fixed order of sums.
 */
public final class CorrelationKernel {

  private static final int MIN_COEFFICIENT = 3;
  private static final int MIN_PAIRS = 20;
  private static final double MIN_EFFECTIVE = 10;
  private static final double ROUNDING = 1e-12;

  private CorrelationKernel() {}

  public static Correlation correlate(double[] x, double[] y, int lag, Method method) {
    return lags(x, y, lag, lag, method).get(0).correlation();
  }

  /** One correlation per lag, ascending, both ends included. */
  public static List<LaggedCorrelation> lags(
      double[] x, double[] y, int minLag, int maxLag, Method method) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          "x and y must be of one length, but have " + x.length + " and " + y.length + " values");
    }
    if (minLag > maxLag) {
      throw new IllegalArgumentException("lags run upwards, not " + minLag + ".." + maxLag);
    }
    LagPairs pairs = new LagPairs(x, y, method);
    return IntStream.rangeClosed(minLag, maxLag)
        .mapToObj(lag -> new LaggedCorrelation(lag, correlate(pairs, lag, method)))
        .toList();
  }

  private static Correlation correlate(LagPairs pairs, int lag, Method method) {
    int n = pairs.select(lag);
    if (n < MIN_COEFFICIENT) {
      return Correlation.none(n, n == 0 ? Reason.NO_DATA : Reason.TOO_FEW);
    }
    Deviations x = pairs.x();
    Deviations y = pairs.y();
    if (x.constant() || y.constant()) {
      return Correlation.none(n, Reason.CONSTANT);
    }
    double r = coefficient(x, y);
    double nEff = EffectiveSampleSize.of(x, y);
    return n < MIN_PAIRS || nEff < MIN_EFFECTIVE
        ? Correlation.uncertain(r, n, nEff)
        : Significance.judge(r, n, nEff, method);
  }

  private static double coefficient(Deviations x, Deviations y) {
    // Two roots, not the root of a product: the product of two variances may underflow.
    double r = x.dot(y) / (StrictMath.sqrt(x.sumOfSquares()) * StrictMath.sqrt(y.sumOfSquares()));
    if (!(StrictMath.abs(r) <= 1 + ROUNDING)) {
      throw new IllegalStateException("a coefficient of " + r + " is no rounding error");
    }
    return StrictMath.max(-1, StrictMath.min(1, r));
  }
}
