package io.daxcovid.statistics;

/**
 * Sums in one fixed order, which is part of the method: value i belongs to the accumulator i mod 8,
 * each accumulator adds in the order of i, and in the end ((0 + 4) + (2 + 6)) + ((1 + 5) + (3 +
 * 7)). Eight independent chains keep the processor busy and lose fewer digits than one.
 */
final class Sums {

  static final int LANES = 8;

  private Sums() {}

  /** Of n values from a place on. */
  static double of(double[] values, int from, int n) {
    double a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0;
    int end = from + n;
    int whole = end - n % LANES;
    for (int i = from; i < whole; i += LANES) {
      a += values[i];
      b += values[i + 1];
      c += values[i + 2];
      d += values[i + 3];
      e += values[i + 4];
      f += values[i + 5];
      g += values[i + 6];
      h += values[i + 7];
    }
    a += whole < end ? values[whole] : 0;
    b += whole + 1 < end ? values[whole + 1] : 0;
    c += whole + 2 < end ? values[whole + 2] : 0;
    d += whole + 3 < end ? values[whole + 3] : 0;
    e += whole + 4 < end ? values[whole + 4] : 0;
    f += whole + 5 < end ? values[whole + 5] : 0;
    g += whole + 6 < end ? values[whole + 6] : 0;
    return ((a + e) + (c + g)) + ((b + f) + (d + h));
  }

  /** The sum of the products, in the same order. */
  static double ofProducts(double[] x, double[] y, int n) {
    double a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0;
    int whole = n - n % LANES;
    for (int i = 0; i < whole; i += LANES) {
      a += x[i] * y[i];
      b += x[i + 1] * y[i + 1];
      c += x[i + 2] * y[i + 2];
      d += x[i + 3] * y[i + 3];
      e += x[i + 4] * y[i + 4];
      f += x[i + 5] * y[i + 5];
      g += x[i + 6] * y[i + 6];
      h += x[i + 7] * y[i + 7];
    }
    a += whole < n ? x[whole] * y[whole] : 0;
    b += whole + 1 < n ? x[whole + 1] * y[whole + 1] : 0;
    c += whole + 2 < n ? x[whole + 2] * y[whole + 2] : 0;
    d += whole + 3 < n ? x[whole + 3] * y[whole + 3] : 0;
    e += whole + 4 < n ? x[whole + 4] * y[whole + 4] : 0;
    f += whole + 5 < n ? x[whole + 5] * y[whole + 5] : 0;
    g += whole + 6 < n ? x[whole + 6] * y[whole + 6] : 0;
    return ((a + e) + (c + g)) + ((b + f) + (d + h));
  }

  /**
   * The sums of values[i] values[i + j] for j = 0..lags, each in the order of i. Eight lags at a
   * time share the loads.
   *
   * @param values with at least 8 zeros behind the n-th, in place of a check for the end
   */
  static void ofLaggedProducts(double[] values, int n, int lags, double[] sums) {
    for (int j = 0; j <= lags; j += LANES) {
      double a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0;
      int end = n - j;
      for (int i = 0; i < end; i++) {
        double value = values[i];
        a += value * values[i + j];
        b += value * values[i + j + 1];
        c += value * values[i + j + 2];
        d += value * values[i + j + 3];
        e += value * values[i + j + 4];
        f += value * values[i + j + 5];
        g += value * values[i + j + 6];
        h += value * values[i + j + 7];
      }
      store(sums, j, a, b, c, d);
      store(sums, j + LANES / 2, e, f, g, h);
    }
  }

  private static void store(double[] sums, int at, double a, double b, double c, double d) {
    sums[at] = a;
    sums[at + 1] = b;
    sums[at + 2] = c;
    sums[at + 3] = d;
  }
}
