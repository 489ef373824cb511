package io.daxcovid.statistics;

import java.util.Arrays;

/**
 * A sample as deviations from its mean, with what all its correlations need. May be filled again.
 *
 * <p>Centred a second time where the mean lies so far from 0 that its own rounding would show, so
 * that a series that hardly moves at a great height keeps its digits.
 */
final class Sample {

  /** Zeros behind the values, see {@link Sums#ofLaggedProducts}. */
  private static final int PADDING = 8;

  /** n |mean| up to this many standard deviations: the rounding of the mean cannot show. */
  private static final double NEAR = 0x1p18;

  private final double[] deviations;
  private double[] autocorrelations = {};
  private int autocorrelated;
  private int n;
  private double sumOfSquares;
  private boolean constant;

  Sample(int capacity) {
    deviations = new double[capacity + PADDING];
  }

  /** Room for values that are gathered before {@link #centre} is called with it. */
  double[] room() {
    return deviations;
  }

  /**
   * Of the values from.. of the source.
   *
   * @param extreme whether squares of the values might overflow or underflow
   */
  void centre(double[] source, int from, int size, boolean extreme) {
    n = size;
    autocorrelated = 0;
    constant = isConstant(source, from);
    if (constant) {
      return;
    }
    double mean;
    if (extreme) {
      scale(source, from);
      mean = subtractMean(deviations, 0);
    } else {
      mean = subtractMean(source, from);
    }
    Arrays.fill(deviations, n, n + PADDING, 0);
    sumOfSquares = Sums.ofProducts(deviations, deviations, n);
    if (!(mean * mean * n * n * n <= NEAR * NEAR * sumOfSquares)) {
      subtractMean(deviations, 0);
      sumOfSquares = Sums.ofProducts(deviations, deviations, n);
    }
  }

  /** Tested on the values: the mean of equal values need not be one of them. */
  private boolean isConstant(double[] source, int from) {
    int i = 1;
    while (i < n && source[from + i] == source[from]) {
      i++;
    }
    return i >= n;
  }

  /** By a power of two, which changes no bit of a coefficient. */
  private void scale(double[] source, int from) {
    double largest = 0;
    for (int i = 0; i < n; i++) {
      largest = StrictMath.max(largest, StrictMath.abs(source[from + i]));
    }
    double factor = StrictMath.scalb(1.0, -StrictMath.getExponent(largest));
    for (int i = 0; i < n; i++) {
      deviations[i] = source[from + i] * factor;
    }
  }

  private double subtractMean(double[] source, int from) {
    double mean = Sums.of(source, from, n) / n;
    for (int i = 0; i < n; i++) {
      deviations[i] = source[from + i] - mean;
    }
    return mean;
  }

  /** The same sample, begun so many values later and continued from its start. */
  Sample turned(int by) {
    Sample turned = new Sample(n);
    System.arraycopy(deviations, by, turned.deviations, 0, n - by);
    System.arraycopy(deviations, 0, turned.deviations, n - by, by);
    turned.n = n;
    turned.sumOfSquares = sumOfSquares;
    return turned;
  }

  int n() {
    return n;
  }

  double sumOfSquares() {
    return sumOfSquares;
  }

  boolean constant() {
    return constant;
  }

  /** Pearson's r of two samples that are not constant. */
  double correlation(Sample other) {
    // Two roots, not the root of a product: the product of two variances may underflow.
    double norm = StrictMath.sqrt(sumOfSquares) * StrictMath.sqrt(other.sumOfSquares);
    return Coefficients.bounded(Sums.ofProducts(deviations, other.deviations, n) / norm);
  }

  /**
   * Autocorrelations r(0)..r(lags) by the NIST definition: one mean, one sum of squares. The array
   * is good until the sample is filled again.
   */
  double[] autocorrelations(int lags) {
    if (autocorrelated <= lags) {
      if (autocorrelations.length < lags + 1 + PADDING) {
        autocorrelations = new double[lags + 1 + PADDING];
      }
      Sums.ofLaggedProducts(deviations, n, lags, autocorrelations);
      for (int j = 0; j <= lags; j++) {
        autocorrelations[j] /= sumOfSquares;
      }
      autocorrelated = lags + 1;
    }
    return autocorrelations;
  }
}
