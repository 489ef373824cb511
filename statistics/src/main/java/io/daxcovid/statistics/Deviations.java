package io.daxcovid.statistics;

import java.util.Arrays;

/**
 * A sample as deviations from its mean. Scaled by a power of two, which is exact, so that squares
 * neither overflow nor underflow; centred twice, so that a series that hardly moves at a great
 * height keeps its digits.
 */
final class Deviations {

  private static final int STRIDE = 4;

  private final double[] deviations;
  private final double[] autocorrelations;
  private int n;
  private double sumOfSquares;
  private boolean constant;

  Deviations(int capacity) {
    deviations = new double[capacity + STRIDE];
    autocorrelations = new double[capacity + STRIDE];
  }

  void centre(Scores scores, int[] places, int n) {
    this.n = n;
    scores.fill(places, n, deviations);
    scale();
    if (!constant) {
      subtractMean();
      subtractMean();
    }
    sumOfSquares = dot(this);
  }

  private void scale() {
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      double value = deviations[i];
      min = value < min ? value : min;
      max = value > max ? value : max;
    }
    // Tested on the values: the mean of equal values need not be one of them.
    constant = min == max;
    double largest = StrictMath.max(StrictMath.abs(min), StrictMath.abs(max));
    double factor = StrictMath.scalb(1.0, -StrictMath.getExponent(largest));
    for (int i = 0; i < n; i++) {
      deviations[i] *= factor;
    }
  }

  private void subtractMean() {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += deviations[i];
    }
    double mean = sum / n;
    for (int i = 0; i < n; i++) {
      deviations[i] -= mean;
    }
  }

  int n() {
    return n;
  }

  boolean constant() {
    return constant;
  }

  double sumOfSquares() {
    return sumOfSquares;
  }

  double dot(Deviations other) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += deviations[i] * other.deviations[i];
    }
    return sum;
  }

  /**
   * Autocorrelations r(0)..r(lags) by the NIST definition: one mean, one sum of squares. The array
   * is overwritten by the next call.
   */
  double[] autocorrelations(int lags) {
    // Four lags at a time: independent sums keep the processor busy while each of them still adds
    // in time order. The zeros behind the last deviation take the place of a check for the end.
    Arrays.fill(deviations, n, n + STRIDE, 0);
    for (int j = 0; j <= lags; j += STRIDE) {
      double a = 0;
      double b = 0;
      double c = 0;
      double d = 0;
      for (int i = 0; i < n - j; i++) {
        double deviation = deviations[i];
        a += deviation * deviations[i + j];
        b += deviation * deviations[i + j + 1];
        c += deviation * deviations[i + j + 2];
        d += deviation * deviations[i + j + 3];
      }
      autocorrelations[j] = a / sumOfSquares;
      autocorrelations[j + 1] = b / sumOfSquares;
      autocorrelations[j + 2] = c / sumOfSquares;
      autocorrelations[j + 3] = d / sumOfSquares;
    }
    return autocorrelations;
  }
}
